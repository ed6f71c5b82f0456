import type { IncomingMessage, ServerResponse } from 'node:http'
import { DEADLINE_PASSED } from '../deadline.ts'
import type { MediaType } from './plain-request.ts'
import type { KeptResponse } from './response-cache.ts'

/** An answer that is the caller's alone. */
export function sendAnswer(response: ServerResponse, type: MediaType, body: Buffer, cookies: readonly string[]): void {
  if (cookies.length > 0) response.setHeader('set-cookie', cookies)
  response.writeHead(200, {
    'content-type': `${type}; charset=utf-8`,
    'content-length': body.length,
    'cache-control': 'no-store',
  })
  response.end(body)
}

/** An answer that is the same for everybody; the cookies are not. Browsers may keep it too, and ask whether it still holds. */
export function sendKept(
  { method, headers }: IncomingMessage,
  response: ServerResponse,
  type: MediaType,
  { body, etag }: KeptResponse,
  cookies: readonly string[],
): void {
  if (method !== 'GET') return sendAnswer(response, type, body, cookies)
  if (cookies.length > 0) response.setHeader('set-cookie', cookies)
  const about = { etag, vary: 'accept, cookie, authorization', 'cache-control': 'private, no-cache' }
  const isKnown = headers['if-none-match']?.split(/\s*,\s*/).some((each) => each.replace(/^W\//, '') === etag)
  if (isKnown) return void response.writeHead(304, about).end()
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
