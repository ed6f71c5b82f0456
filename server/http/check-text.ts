import type { ASTVisitor } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import { InvalidRequest } from '../reads/invalid-request.ts'
import { documentRefusal } from './document-refusal.ts'

/** The deepest input of the API, a filter in filters, has 14 levels. */
const DEEPEST_VALUE = 20

const INVALID_TEXT =
  'A text holds a character that is none: U+0000 or half of a surrogate pair. Leave it out and send the rest.'

/** PostgreSQL has no place for U+0000, and half a pair would be stored as something else than was sent. */
function isText(text: string): boolean {
  return !text.includes('\0') && text.isWellFormed()
}

/**
 * Looks through a JSON value from outside, however deep.
 * @throws InvalidRequest for text that cannot be stored, or for more levels than any input has
 */
export function checkValue(value: unknown): void {
  const open = [{ value, depth: 0 }]
  for (let next = open.pop(); next; next = open.pop()) {
    const { value: each, depth } = next
    if (typeof each === 'string' && !isText(each)) throw new InvalidRequest('INVALID_TEXT', INVALID_TEXT)
    if (typeof each !== 'object' || each === null) continue
    if (depth === DEEPEST_VALUE)
      throw new InvalidRequest('TOO_DEEP', `Values nest deeper than ${DEEPEST_VALUE} levels. Flatten them.`)
    for (const inner of Object.values(each)) open.push({ value: inner, depth: depth + 1 })
  }
}

/** The same for the variables of a request, as a plugin of Yoga's. */
export const checkVariables: Plugin = {
  onParams({ params }) {
    try {
      checkValue(params.variables)
    } catch (error) {
      if (!(error instanceof InvalidRequest)) throw error
      throw documentRefusal(error.code, error.message)
    }
  },
}

/** The same for texts in a document, as a validation rule. */
export function checkLiterals(): ASTVisitor {
  return {
    StringValue(node) {
      if (!isText(node.value)) throw documentRefusal('INVALID_TEXT', INVALID_TEXT, node)
    },
  }
}
