import type { IncomingMessage, ServerResponse } from 'node:http'

/** Hands a request whose body has been read to a handler of fetch requests, and its response to the caller. */
export async function passOn(
  fetch: (request: Request) => Response | Promise<Response>,
  { method = 'POST', url = '/', headers }: IncomingMessage,
  body: string,
  response: ServerResponse,
): Promise<void> {
  const given = Object.entries(headers).flatMap(([name, value]) =>
    value === undefined || name.startsWith(':') ? [] : [[name, String(value)] as [string, string]],
  )
  const request = new Request(new URL(url, `http://${headers.host ?? 'localhost'}`), { method, headers: given, body })
  const answer = await fetch(request)
  response.statusCode = answer.status
  for (const [name, value] of answer.headers) if (name !== 'set-cookie') response.setHeader(name, value)
  const cookies = answer.headers.getSetCookie()
  if (cookies.length > 0) response.setHeader('set-cookie', cookies)
  response.end(Buffer.from(await answer.arrayBuffer()))
}
