import type { ASTVisitor } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import { InvalidRequest } from '../reads/invalid-request.ts'
import { documentRefusal } from './document-refusal.ts'

/** The deepest input of the API, a filter in filters, has 14 levels. */
const DEEPEST_VALUE = 20
/** A filter holds at most 50 others, and a quiz is about a few hundred claims at most. */
const MOST_VALUES = 2_000

const INVALID_TEXT =
  'A text holds a character that is none: U+0000 or half of a surrogate pair. Leave it out and send the rest.'

const VALUES_TOO_DEEP = `Values nest deeper than ${DEEPEST_VALUE} levels. Flatten them.`
const TOO_MANY_VALUES = `More than ${MOST_VALUES} values came in one request. Send them in parts.`

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** PostgreSQL has no place for U+0000, and half a pair would be stored as something else than was sent. */
function isText(text: string): boolean {
  return !text.includes('\0') && text.isWellFormed()
}

/**
 * Looks through a JSON value from outside, however deep.
 * @returns what is wrong with it: text that cannot be stored, more levels or more values than any input has; null when nothing is
 */
export function faultOf(value: unknown): InvalidRequest | null {
  const open = [{ value, depth: 0 }]
  let count = 0
  for (let top = open.pop(); top; top = open.pop()) {
    const { value: each, depth } = top
    if (typeof each === 'string' && !isText(each)) return new InvalidRequest('INVALID_TEXT', INVALID_TEXT)
    if (typeof each !== 'object' || each === null) continue
    if (depth === DEEPEST_VALUE) return new InvalidRequest('VALUES_TOO_DEEP', VALUES_TOO_DEEP)
    const inner = Object.values(each)
    count += inner.length
    if (count > MOST_VALUES) return new InvalidRequest('TOO_MANY_VALUES', TOO_MANY_VALUES)
    for (const next of inner) open.push({ value: next, depth: depth + 1 })
  }
  return null
}

/** The same for the variables of a request, as a plugin of Yoga's. */
export const checkVariables: Plugin = {
  // Yoga takes JSON in an address that is none for a fault of its own.
  onRequestParse({ url }) {
    for (const name of ['variables', 'extensions']) {
      const text = url.searchParams.get(name)
      if (text && !isJson(text)) throw documentRefusal('BAD_REQUEST', `\`${name}\` is not JSON.`)
    }
  },
  onParams({ params }) {
    const fault = faultOf(params.variables)
    if (fault) throw documentRefusal(fault.code, fault.message)
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
