import { createHash } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

/** A strong entity tag for some content, quoted as the header wants it. */
export function tagOf(content: Buffer | string): string {
  return `"${createHash('sha256').update(content).digest('base64url').slice(0, 27)}"`
}

/** Whether a caller has what it asks for already, by its strong tag; weak tags count as well, and `*` is any (RFC 9110, 13.1.2). */
export function isKnown({ headers }: Pick<IncomingMessage, 'headers'>, tag: string): boolean {
  return (
    headers['if-none-match']?.split(/\s*,\s*/).some((each) => each === '*' || each.replace(/^W\//, '') === tag) ?? false
  )
}
