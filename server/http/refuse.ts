import type { IncomingMessage, ServerResponse } from 'node:http'
import { LONGEST_BODY_BYTES } from './limits.ts'
import type { RefusedKey } from './visit.ts'

/** Why nothing else is answered, in the form that every refusal of the API has; `extensions` go beside the code. */
export function refuse(
  response: ServerResponse,
  status: number,
  code: string,
  message: string,
  extensions: Readonly<Record<string, unknown>> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' })
  response.end(JSON.stringify({ errors: [{ message, extensions: { code, ...extensions } }] }))
}

/** A method that an address does not know. */
export function refuseMethod(response: ServerResponse, allowed: string): void {
  response.setHeader('allow', allowed)
  refuse(response, 405, 'METHOD_NOT_ALLOWED', `Ask with ${allowed.replaceAll(', ', ' or ')}.`)
}

export function refuseUnknown(response: ServerResponse): void {
  refuse(response, 404, 'NOT_FOUND', 'There is no such endpoint. Programs use /graphql and /api/claims.jsonl.')
}

/** A request that another site caused. */
export function refuseForged(response: ServerResponse): void {
  const message =
    'This request comes from another site. Send it from the app itself, or without a cookie and with an API key as “Authorization: Bearer …”.'
  refuse(response, 403, 'FOREIGN_ORIGIN', message)
}

/**
 * More requests than one caller may send.
 * @param wait    seconds until the next one is taken
 * @param isPage  whether a person will read it
 */
export function refuseHurried(response: ServerResponse, wait: number, isPage = false): void {
  const message = `More requests came than one caller may send. Try again in ${wait} s.`
  response.setHeader('retry-after', wait)
  if (!isPage) return refuse(response, 429, 'RATE_LIMITED', message, { retryAfterSeconds: wait })
  response.writeHead(429, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' })
  response.end(`${message}\n`)
}

/** A body that was packed. @returns whether the request was refused */
export function refusePacked({ headers }: IncomingMessage, response: ServerResponse): boolean {
  const encoding = headers['content-encoding'] ?? 'identity'
  if (encoding === 'identity') return false
  response.setHeader('accept-encoding', 'identity')
  const message = `A request is read as it is, not packed by ${encoding}. Send it without Content-Encoding.`
  refuse(response, 415, 'UNSUPPORTED_ENCODING', message)
  return true
}

/**
 * A body that nobody will read. Its bytes are thrown away as they come: a connection that is closed on somebody who is
 * still sending takes the answer with it.
 * @returns whether the request was refused
 */
export function refuseLarge({ headers, url }: IncomingMessage, response: ServerResponse): boolean {
  const isLarge = Number(headers['content-length']) > LONGEST_BODY_BYTES
  // Yoga counts what it reads; better-auth reads whatever comes.
  const isEndless = headers['transfer-encoding'] !== undefined && !url?.startsWith('/graphql')
  if (!isLarge && !isEndless) return false
  const message = isLarge
    ? `A request holds at most ${LONGEST_BODY_BYTES} bytes. Send less at once.`
    : 'Say how long the body is, by Content-Length.'
  const code = isLarge ? 'REQUEST_ENTITY_TOO_LARGE' : 'LENGTH_REQUIRED'
  refuse(response, isLarge ? 413 : 411, code, message)
  return true
}

/** A key that is unknown or has ended; the header is what RFC 6750 asks for. */
export function refuseKey(response: ServerResponse, { code, message }: RefusedKey): void {
  response.setHeader('www-authenticate', 'Bearer realm="Debrief", error="invalid_token"')
  refuse(response, 401, code, message)
}

/** A key where only a person with a session may go. */
export function refuseKeyHere(response: ServerResponse): void {
  refuse(response, 403, 'FORBIDDEN', 'An API key is good for /graphql and /api/claims.jsonl only.')
}
