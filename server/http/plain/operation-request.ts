import { faultOf } from '../check-text.ts'

/** What a caller sends, by the GraphQL-over-HTTP specification. */
export interface OperationRequest {
  /** The text of a document, or the id of one that the server knows. */
  readonly document: { readonly text: string } | { readonly id: string }
  readonly variables: Record<string, unknown> | null
  readonly operationName: string | null
}

const KNOWN = new Set(['query', 'documentId', 'variables', 'operationName', 'extensions'])

/** @returns null for anything that is not plainly well formed: whoever sent it gets an explanation elsewhere */
export function readOperationRequest(body: string): OperationRequest | null {
  const given = parse(body)
  if (!isRecord(given) || !Object.keys(given).every((name) => KNOWN.has(name))) return null
  const { variables = null, operationName = null, extensions = null } = given
  const document = readDocument(given)
  if (document === null || (variables !== null && !isRecord(variables)) || faultOf(variables)) return null
  if (operationName !== null && typeof operationName !== 'string') return null
  return extensions === null || isRecord(extensions) ? { document, variables, operationName } : null
}

function readDocument({ query, documentId }: Record<string, unknown>): OperationRequest['document'] | null {
  if (typeof query === 'string' && documentId === undefined) return { text: query }
  return typeof documentId === 'string' && query === undefined ? { id: documentId } : null
}

/** The same from a query string, as the body that it stands for; null when it is none. */
export function bodyOfSearch(url: string): string | null {
  const search = new URLSearchParams(url.slice(url.indexOf('?') + 1))
  const names = [...search.keys()]
  if (new Set(names).size !== names.length || search.has('query') === search.has('documentId')) return null
  const fields = Object.fromEntries(search)
  const variables = fields.variables === undefined ? null : parse(fields.variables)
  if (variables === undefined || fields.extensions !== undefined) return null
  return JSON.stringify({ ...fields, variables })
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
