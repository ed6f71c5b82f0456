import { once } from 'node:events'
import { createServer, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readBody } from './read-body.ts'

let server: Server
/** What became of each request. */
const read: string[] = []

beforeAll(async () => {
  server = createServer((request, response) => {
    const text = readBody(request).catch((error: NodeJS.ErrnoException) => `${error.code}`)
    void text.then((it) => {
      read.push(it)
      server.emit('read')
      response.end()
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
})
afterAll(() => void server.close())

/** Begins a request. @returns it, to be written to */
const begin = (length: number) =>
  request({ port: (server.address() as AddressInfo).port, method: 'POST', headers: { 'content-length': length } })

test('a body is one text, wherever it was cut on its way', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1 }), fc.nat(), async (text, cut) => {
      const bytes = Buffer.from(text)
      const sent = begin(bytes.length)
      sent.write(bytes.subarray(0, cut % bytes.length))
      sent.end(bytes.subarray(cut % bytes.length))
      await once(sent, 'response')
      expect(read.at(-1)).toBe(text)
    }),
    { numRuns: 50 },
  )
})

test('a caller who goes away in the middle is not waited for', async () => {
  const sent = begin(1_000)
  sent.on('error', () => {})
  sent.write('some of it')
  await once(server, 'request')
  const isRead = once(server, 'read')
  sent.destroy()
  await isRead
  expect(read.at(-1)).toBe('ECONNRESET')
})
