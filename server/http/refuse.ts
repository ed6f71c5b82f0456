import type { ServerResponse } from 'node:http'
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
