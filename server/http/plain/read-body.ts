import type { IncomingMessage } from 'node:http'

/** The body as text; its length was checked before. @throws when the caller goes away in the middle */
export function readBody(request: IncomingMessage): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    request
      .on('data', (chunk: Buffer) => chunks.push(chunk))
      .once('end', () => resolve(Buffer.concat(chunks).toString()))
      .once('error', reject)
  })
}
