import type { IncomingMessage } from 'node:http'

/**
 * Whether a request was caused by another site, so that its cookie must not count (cross-site request forgery).
 * Browsers say so in Origin and Sec-Fetch-Site; programs that send neither carry no stolen cookie. Reading without a
 * cookie is open to everybody, and so is following a link to the playground.
 */
export function isForgeable(request: Pick<IncomingMessage, 'method' | 'headers'>, publicOrigin: string): boolean {
  const { method, headers } = request
  const safe = method === 'GET' || method === 'HEAD' || method === 'OPTIONS'
  const followsLink =
    method === 'GET' && headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document'
  if (followsLink || (safe && headers.cookie === undefined)) return false
  return headers['sec-fetch-site'] === 'cross-site' || isForeign(headers.origin, headers.host, publicOrigin)
}

/** The server's own origins: the one it is configured with, and whatever name the browser itself reached it by. */
function isForeign(origin: string | undefined, host: string | undefined, publicOrigin: string): boolean {
  return origin !== undefined && origin !== publicOrigin && URL.parse(origin)?.host !== host
}
