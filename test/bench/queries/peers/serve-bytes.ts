import { createServer } from 'node:http'
import { announce } from './announce.ts'

// node:http and nothing else: reads the request and sends the bytes that it was given by PUT.

let bytes = Buffer.alloc(0)
const server = createServer((request, response) => {
  const chunks: Buffer[] = []
  request.on('data', (chunk: Buffer) => chunks.push(chunk))
  request.on('end', () => {
    if (request.method === 'PUT') bytes = Buffer.concat(chunks)
    response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'content-length': bytes.length })
    response.end(bytes)
  })
})
await announce(server)
