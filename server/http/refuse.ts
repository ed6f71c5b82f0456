import type { IncomingMessage, ServerResponse } from 'node:http'
import { LONGEST_BODY_BYTES } from './limits.ts'
import type { RefusedKey } from './visit.ts'

export function refuseUnknown(response: ServerResponse): void {
  send(response, 404, { code: 'NOT_FOUND', message: 'There is no such endpoint.' })
}

/** A request that another site caused. */
export function refuseForged(response: ServerResponse): void {
  const message =
    'This request comes from another site. Send it from the app itself, or without a cookie and an Origin header.'
  send(response, 403, { errors: [{ message, extensions: { code: 'FOREIGN_ORIGIN' } }] })
}

/** More requests than one caller may send. @param wait  seconds until the next one is taken */
export function refuseHurried(response: ServerResponse, wait: number): void {
  const message = `More requests came than one caller may send. Try again in ${wait} s.`
  response.setHeader('retry-after', wait)
  send(response, 429, { errors: [{ message, extensions: { code: 'RATE_LIMITED', retryAfterSeconds: wait } }] })
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
  send(response, isLarge ? 413 : 411, { code, errors: [{ message, extensions: { code } }] })
  return true
}

/** A key that is unknown or has ended; the header is what RFC 6750 asks for. */
export function refuseKey(response: ServerResponse, { code, message }: RefusedKey): void {
  response.setHeader('www-authenticate', 'Bearer realm="Debrief", error="invalid_token"')
  send(response, 401, { errors: [{ message, extensions: { code } }] })
}

/** A key where only a person with a session may go. */
export function refuseKeyHere(response: ServerResponse): void {
  send(response, 403, { code: 'FORBIDDEN', message: 'An API key is good for /graphql and /api/claims.jsonl only.' })
}

function send(response: ServerResponse, status: number, content: object): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' })
  response.end(JSON.stringify(content))
}
