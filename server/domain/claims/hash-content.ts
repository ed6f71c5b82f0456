import { createHash } from 'node:crypto'

/**
 * Tells whether two values of an import are the same.
 * @param content  plain data whose keys always come in the same order, as code that builds it ensures
 * @returns SHA-256 of the content as JSON, in hexadecimal
 */
export function hashContent(content: unknown): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('hex')
}
