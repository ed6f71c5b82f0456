import { once } from 'node:events'
import { type IncomingMessage, request } from 'node:http'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { signUp } from '../call-auth.ts'
import { startTestServer, type TestServer } from '../client.ts'
import { createTestDatabase, type TestDatabase } from '../database.ts'
import { UNLIMITED } from '../unlimited.ts'

let testDatabase: TestDatabase
let keeping: TestServer
let forgetful: TestServer

beforeAll(async () => {
  testDatabase = await createTestDatabase()
  keeping = await startTestServer(testDatabase.database, undefined, { service: { ...UNLIMITED, responseCacheMb: 8 } })
  forgetful = await startTestServer(testDatabase.database)
  const path = `/graphql?query=${encodeURIComponent('{ reports { slug } }')}`
  await vi.waitFor(async () => expect((await send(keeping, 'GET', path)).headers.etag).toBeDefined())
})
afterAll(async () => {
  await Promise.all([keeping.close(), forgetful.close()])
  await testDatabase.drop()
})

interface Answer {
  readonly status: number | undefined
  readonly headers: IncomingMessage['headers']
  readonly bytes: Buffer
  /** Unpacked. */
  readonly text: string
}

/** Sends a request as it stands: `fetch` would name encodings of its own, and unpack. */
async function send(
  { address }: Pick<TestServer, 'address'>,
  method: string,
  path: string,
  headers: Record<string, string> = {},
  body?: string,
): Promise<Answer> {
  const length =
    body === undefined ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }
  const sent = request(new URL(path, address), {
    method,
    headers: { accept: 'application/json', ...length, ...headers },
  })
  sent.end(body)
  const [response] = (await once(sent, 'response')) as [IncomingMessage]
  const chunks: Buffer[] = []
  for await (const chunk of response) chunks.push(chunk as Buffer)
  const bytes = Buffer.concat(chunks)
  const encoding = response.headers['content-encoding']
  const unpack = { gzip: gunzipSync, br: brotliDecompressSync }[encoding ?? '']
  expect([undefined, 'gzip', 'br']).toContain(encoding)
  const text = (unpack && bytes.length > 0 ? unpack(bytes) : bytes).toString()
  return { status: response.statusCode, headers: response.headers, bytes, text }
}

const post = (server: Pick<TestServer, 'address'>, query: string, headers: Record<string, string> = {}) =>
  send(server, 'POST', '/graphql', headers, JSON.stringify({ query }))
const get = (server: Pick<TestServer, 'address'>, query: string, headers: Record<string, string> = {}) =>
  send(server, 'GET', `/graphql?query=${encodeURIComponent(query)}`, headers)

const LONG = '{ claims(first: 20) { nodes { slug statement actors { role actor { name } } figures { label text } } } }'
const GZIP = { 'accept-encoding': 'gzip, deflate' }
const BROWSER = { 'accept-encoding': 'gzip, deflate, br, zstd' }

test('whoever says nothing of encodings is answered plainly, and packed answers are a third of that', async () => {
  for (const server of [keeping, forgetful]) {
    const plain = await post(server, LONG)
    expect(plain.headers['content-encoding']).toBeUndefined()
    const packed = await post(server, LONG, BROWSER)
    expect(packed.headers['content-encoding']).toBe('gzip')
    expect(packed.text).toBe(plain.text)
    expect(packed.bytes.length).toBeLessThan(plain.bytes.length / 3)
  }
})

const quality = fc.constantFrom(null, 0, 0.001, 0.5, 1)
const wish = fc.uniqueArray(
  fc.tuple(fc.constantFrom('gzip', 'br', 'deflate', 'zstd', 'identity', '*', 'nonsense'), quality),
  {
    selector: ([name]) => name,
    maxLength: 5,
  },
)

test('whatever a caller wishes, it is given what it accepts, the whole of it, and as long as it says', async () => {
  const plain = (await post(forgetful, LONG)).text
  const asked = fc.record({ wish, isGet: fc.boolean(), keeps: fc.boolean() })
  await fc.assert(
    fc.asyncProperty(asked, async ({ wish, isGet, keeps }) => {
      const header = wish.map(([name, q]) => (q === null ? name : `${name};q=${q}`)).join(', ')
      const server = keeps ? keeping : forgetful
      const answer = await (isGet ? get : post)(server, LONG, { 'accept-encoding': header })
      expect(answer.text).toBe(plain)
      expect(Number(answer.headers['content-length'])).toBe(answer.bytes.length)
      expect(answer.headers.vary).toMatch(/(^|, )accept-encoding/)
      const qualityOf = (name: string) => {
        const [, q] = wish.find(([each]) => each === name) ?? wish.find(([each]) => each === '*') ?? [name, 0]
        return q ?? 1
      }
      const encoding = answer.headers['content-encoding'] ?? null
      if (encoding !== null) expect(qualityOf(encoding)).toBeGreaterThan(0)
      const isRefused = !wish.some(([name]) => name === 'identity' || name === '*')
      if (isRefused && Math.max(qualityOf('gzip'), qualityOf('br')) > 0) expect(encoding).not.toBeNull()
    }),
    { numRuns: 60 },
  )
})

test.each([
  ['axios', 'application/json, text/plain, */*', 'application/json'],
  ['Apollo', 'application/graphql-response+json,application/json;q=0.9', 'application/graphql-response+json'],
  [
    'urql',
    'application/graphql-response+json, application/graphql+json, application/json, text/event-stream, multipart/mixed',
    'application/graphql-response+json',
  ],
])('%s is answered packed, in the media type that it likes best', async (_name, accept, type) => {
  const { headers } = await post(keeping, LONG, { ...GZIP, accept })
  expect(headers).toMatchObject({ 'content-type': `${type}; charset=utf-8`, 'content-encoding': 'gzip' })
})

test('short answers, and those that say what is wrong, come as they are', async () => {
  for (const query of ['{ __typename }', '{ claims(first: 0) { totalCount } }', '{ nope }', '{'])
    for (const ask of [post, get]) {
      const answer = await ask(keeping, query, GZIP)
      expect(answer.headers['content-encoding']).toBeUndefined()
      expect(JSON.parse(answer.text)).toEqual(JSON.parse((await ask(keeping, query)).text))
    }
})

describe('what is a caller’s own', () => {
  const START = `mutation { startQuiz(input: {reportSlug: "north-korean-troops", length: 20}) {
    ... on StartQuizSuccess { quiz { id items { id ordinal prompt { __typename stem } } } } } }`

  test('is packed when it is read, and not when something was changed: it may hold a fresh secret', async () => {
    const client = keeping.client()
    await signUp(client)
    const headers = { ...GZIP, cookie: client.cookie }
    const started = await post(keeping, START, headers)
    expect(started.bytes.length).toBeGreaterThan(2_000)
    expect(started.headers['content-encoding']).toBeUndefined()
    const { quiz } = JSON.parse(started.text).data.startQuiz
    const read = await post(
      keeping,
      `{ quiz(id: "${quiz.id}") { id items { id ordinal prompt { __typename stem } } } }`,
      headers,
    )
    expect(read.headers).toMatchObject({ 'content-encoding': 'gzip', 'cache-control': 'no-store' })
    expect(JSON.parse(read.text).data.quiz).toEqual(quiz)
  })
})

describe('a read by GET', () => {
  test('has a strong tag when it is plain and a weak one when it is packed; either is known again', async () => {
    const plain = await get(keeping, LONG)
    const packed = await get(keeping, LONG, GZIP)
    expect(plain.headers.etag).toMatch(/^"[\w-]+"$/)
    expect(packed.headers.etag).toBe(`W/${plain.headers.etag}`)
    for (const etag of [plain.headers.etag!, packed.headers.etag!])
      for (const headers of [{}, GZIP]) {
        const again = await get(keeping, LONG, { ...headers, 'if-none-match': `"another", ${etag}` })
        expect([again.status, again.text]).toEqual([304, ''])
        expect(again.headers['content-encoding']).toBeUndefined()
        expect(again.headers.vary).toMatch(/accept-encoding/)
      }
    expect((await get(keeping, LONG, { ...GZIP, 'if-none-match': '"another"' })).status).toBe(200)
  })

  test('says in its headers alone what it would say with the body', async () => {
    for (const headers of [{}, GZIP]) {
      const whole = await get(keeping, LONG, headers)
      const head = await send(keeping, 'HEAD', `/graphql?query=${encodeURIComponent(LONG)}`, headers)
      const { date: _date, ...told } = whole.headers
      expect(head.headers).toMatchObject(told)
      expect(head.bytes).toHaveLength(0)
    }
  })
})
