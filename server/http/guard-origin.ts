import type { IncomingMessage, ServerResponse } from 'node:http'
import { keyOf } from './visit.ts'

/**
 * Whether a request was caused by another site, so that its cookie must not count (cross-site request forgery).
 * Browsers say so in Origin and Sec-Fetch-Site; programs that send neither carry no stolen cookie. Reading without a
 * cookie is open to everybody, and so is following a link to the playground. A key is never sent by accident: whoever
 * shows one, and no cookie beside it, may come from anywhere.
 */
export function isForgeable(request: Pick<IncomingMessage, 'method' | 'headers'>, publicOrigin: string): boolean {
  const { method, headers } = request
  const safe = method === 'GET' || method === 'HEAD' || method === 'OPTIONS'
  const followsLink =
    method === 'GET' && headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document'
  if (followsLink || (safe && headers.cookie === undefined) || showsKeyAlone(headers)) return false
  return headers['sec-fetch-site'] === 'cross-site' || isForeign(headers.origin, headers.host, publicOrigin)
}

/** The server's own origins: the one it is configured with, and whatever name the browser itself reached it by. */
function isForeign(origin: string | undefined, host: string | undefined, publicOrigin: string): boolean {
  return origin !== undefined && origin !== publicOrigin && URL.parse(origin)?.host !== host
}

/**
 * Lets programs on pages of other sites in that show a key (server/decisions/049): their browser asks first, and hands the
 * answer to them only when it says so. Cookies are never asked for.
 * @returns whether it was the browser's question, which is answered now
 */
export function admitForeignPrograms({ method, headers }: IncomingMessage, response: ServerResponse): boolean {
  const asksFirst =
    method === 'OPTIONS' && /(^|[ ,])authorization([ ,]|$)/i.test(headers['access-control-request-headers'] ?? '')
  if (!asksFirst && !showsKeyAlone(headers)) return false
  response.setHeader('access-control-allow-origin', '*')
  response.setHeader('access-control-expose-headers', 'etag, retry-after')
  if (!asksFirst) return false
  response.writeHead(204, {
    'access-control-allow-methods': 'GET, HEAD, POST',
    'access-control-allow-headers': 'authorization, content-type, if-none-match',
    'access-control-max-age': '86400',
  })
  response.end()
  return true
}

function showsKeyAlone({ authorization, cookie }: IncomingMessage['headers']): boolean {
  return cookie === undefined && keyOf(authorization) !== null
}
