import type { IncomingMessage, ServerResponse } from 'node:http'
import { DEADLINE_PASSED } from '../deadline.ts'
import { isKnown } from '../entity-tag.ts'
import type { Packable } from '../pack.ts'
import type { MediaType } from './plain-request.ts'
import type { KeptResponse } from './response-cache.ts'

/** An answer that is the caller's alone. */
export function sendAnswer(
  response: ServerResponse,
  type: MediaType,
  { body, encoding }: Packable,
  cookies: readonly string[],
): void {
  if (cookies.length > 0) response.setHeader('set-cookie', cookies)
  if (encoding) response.setHeader('content-encoding', encoding)
  response.writeHead(200, {
    'content-type': `${type}; charset=utf-8`,
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
    vary: 'accept-encoding',
  })
  response.end(body)
}

/**
 * An answer that is the same for everybody; the cookies are not. Browsers may keep it too, and ask whether it still holds:
 * its tag is weak when it is packed, since then the bytes are not those that the tag was made of.
 */
export function sendKept(
  request: IncomingMessage,
  response: ServerResponse,
  type: MediaType,
  kept: KeptResponse,
  cookies: readonly string[],
): void {
  if (request.method !== 'GET') return sendAnswer(response, type, kept, cookies)
  const { body, encoding } = kept
  const etag = encoding ? `W/${kept.etag}` : kept.etag
  if (cookies.length > 0) response.setHeader('set-cookie', cookies)
  const about = { etag, vary: 'accept, accept-encoding, cookie, authorization', 'cache-control': 'private, no-cache' }
  if (isKnown(request, kept.etag)) return void response.writeHead(304, about).end()
  if (encoding) response.setHeader('content-encoding', encoding)
  response.writeHead(200, { ...about, 'content-type': `${type}; charset=utf-8`, 'content-length': body.length })
  response.end(body)
}

/** The deadline passed before the answer was there. */
export function sendLate(response: ServerResponse, type: MediaType): void {
  response.writeHead(503, { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store' })
  response.end(LATE)
}

/** What that answer says. */
export const LATE = JSON.stringify({
  errors: [{ message: DEADLINE_PASSED.message, extensions: { code: DEADLINE_PASSED.code } }],
})
