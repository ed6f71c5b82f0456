import type { IncomingMessage } from 'node:http'

/** The body as text; its length was checked before. @throws when the caller goes away in the middle */
export async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString()
}
