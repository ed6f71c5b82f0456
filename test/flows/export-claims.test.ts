import { once } from 'node:events'
import { get, type IncomingMessage } from 'node:http'
import { PassThrough } from 'node:stream'
// That nothing more happens is a state which only time shows.
// eslint-disable-next-line no-restricted-imports
import { setTimeout as sleep } from 'node:timers/promises'
import { createGunzip } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { findFreePort } from '../../server/database/find-free-port.ts'
import { type Json, startTestServer } from '../client.ts'
import { recordStatements } from '../database.ts'
import { openServer } from '../open-server.ts'

const server = openServer()
const ask = (where?: string) =>
  server.client().fetch(`/api/claims.jsonl${where === undefined ? '' : `?where=${encodeURIComponent(where)}`}`)

test('a program reads all claims that match as one JSON object a line', async () => {
  const response = await ask('{"country":"china","topics":{"in":["POSITION"]}}')
  const lines = (await response.text()).trimEnd().split('\n')
  const { claims } = await server
    .client()
    .run('{ claims(first: 100, where: {country: "china", topics: {in: [POSITION]}}) { totalCount nodes { slug } } }')
  expect(response.headers.get('content-type')).toMatch(/^application\/jsonl/)
  expect(lines).toHaveLength(claims.totalCount)
  const parsed = lines.map((line) => JSON.parse(line))
  expect(parsed.map(({ slug }) => slug)).toEqual(claims.nodes.map(({ slug }: { slug: string }) => slug))
  expect(parsed[0]).toMatchObject({ report: 'north-korean-troops', locators: [{ section: expect.any(String) }] })
  expect(JSON.stringify(parsed)).not.toMatch(/"(id|reportId|hash)":/)
})

test('without a filter it is the whole corpus, a statement for each five hundred', async () => {
  const { result, queries } = await recordStatements(server.database, async () => (await ask()).text())
  const { claims } = await server.client().run('{ claims { totalCount } }')
  expect(result.trimEnd().split('\n')).toHaveLength(claims.totalCount)
  expect(queries).toHaveLength(Math.ceil((claims.totalCount + 1) / 500))
})

test.each(['{', '{"nope":1}', '{"topics":{"in":["NOPE"]}}', '{"period":{"from":"2024-02-30"}}'])(
  'a filter such as %s is refused',
  async (where) => {
    const response = await ask(where)
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({
      errors: [{ message: expect.any(String), extensions: { code: expect.stringMatching(/^INVALID_/) } }],
    })
  },
)

test.each([
  ['?wher={"country":"china"}', 'UNKNOWN_PARAMETER', '`wher`'],
  ['?where={"country":"china"}&first=3', 'UNKNOWN_PARAMETER', '`first`'],
  ['?where={"country":"china"}&where={}', 'REPEATED_PARAMETER', 'once'],
])('the address %s is refused, not answered with everything', async (search, code, words) => {
  const response = await server.client().fetch(`/api/claims.jsonl${search}`)
  expect(response.status).toBe(400)
  expect(await response.json()).toMatchObject({
    errors: [{ message: expect.stringContaining(words), extensions: { code } }],
  })
})

test('a line says how its claim stands to others, as the API does', async () => {
  const query = `{ claims(first: 100, where: {country: "china"}) {
    nodes { slug links { kind direction note claim { slug } } } } }`
  const { claims } = await server.client().run(query)
  const lines = (await (await ask('{"country":"china"}')).text()).trimEnd().split('\n')
  const read = lines.map((line) => JSON.parse(line)).map(({ slug, links }) => ({ slug, links }))
  const asked = claims.nodes.map(({ slug, links }: Json) => ({
    slug,
    links: links.map((link: Json) => ({ ...link, claim: link.claim.slug })),
  }))
  expect(read).toEqual(asked)
  expect(read.flatMap(({ links }) => links).length).toBeGreaterThan(0)
})

test('packed it says the same and says of itself that it may be kept', async () => {
  const headersOf = (encoding: string) => ({ headers: { 'accept-encoding': encoding } })
  const plain = await server.client().fetch('/api/claims.jsonl', headersOf('identity'))
  const text = await plain.text()
  for (const encoding of ['gzip', 'br']) {
    const packed = await server.client().fetch('/api/claims.jsonl', headersOf(encoding))
    expect(packed.headers.get('content-encoding')).toBe(encoding)
    expect(packed.headers.get('vary')).toBe('accept-encoding')
    expect(packed.headers.get('cache-control')).toBe('private, no-cache')
    expect(packed.headers.get('etag')).toBe(plain.headers.get('etag'))
    expect(await packed.text()).toBe(text)
  }
})

test('its headers can be asked for alone, and other methods are told which there are', async () => {
  const send = (method: string) => server.client().fetch('/api/claims.jsonl', { method })
  const [{ result: head, queries }, whole] = [
    await recordStatements(server.database, () => send('HEAD')),
    await send('GET'),
  ]
  const about = ({ status, headers }: Response) => [status, headers.get('content-type'), headers.get('etag')]
  expect(about(head)).toEqual(about(whole))
  expect(await head.text()).toBe('')
  expect(queries).toHaveLength(1)
  const any = await server.client().fetch('/api/claims.jsonl', { headers: { 'if-none-match': '*' } })
  expect(any.status).toBe(304)
  const posted = await send('POST')
  expect([posted.status, posted.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
  expect(await posted.json()).toMatchObject({ errors: [{ extensions: { code: 'METHOD_NOT_ALLOWED' } }] })
})

test('counts of requests and statements stand on a port of their own', async () => {
  const metricsPort = await findFreePort()
  const measured = await startTestServer(server.database, undefined, { metricsPort })
  await measured.client().run('{ reports { slug } }')
  const text = await (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text()
  expect(text).toContain('http_request_duration_seconds_count{path="/graphql",status="200"} 1')
  expect(text).toMatch(/debrief_sql_statements_total\{kind="query"\} [1-9]/)
  const open = await fetch(`http://127.0.0.1:${metricsPort}/metrics`, {
    headers: { accept: 'application/openmetrics-text; version=1.0.0,text/plain;q=0.5' },
  })
  expect(open.headers.get('content-type')).toBe('application/openmetrics-text; version=1.0.0; charset=utf-8')
  const lines = await open.text()
  expect(lines).toMatch(/^# TYPE debrief_sql_statements counter\ndebrief_sql_statements_total\{kind="query"\} [1-9]/m)
  expect(lines).not.toMatch(/\n\n|^# TYPE \w+_total counter/m)
  expect(lines).toMatch(/\n# EOF\n$/)
  expect((await measured.client().fetch('/metrics')).headers.get('content-type') ?? '').not.toMatch(/version=0/)
  await measured.close()
})

test('a server whose second port is taken does not begin, says which, and leaves the first one free', async () => {
  const [port, metricsPort] = [await findFreePort(), Number(new URL(server.address).port)]
  const begin = (settings: { metricsPort?: number }) =>
    startTestServer(server.database, undefined, { port, ...settings })
  await expect(begin({ metricsPort })).rejects.toThrow(
    `Port ${metricsPort} of 127.0.0.1 is in use. Set METRICS_PORT to another port, or to 0 for no metrics.`,
  )
  const second = await begin({})
  await expect(begin({})).rejects.toThrow(`Port ${port} of 127.0.0.1 is in use. Set PORT to another port.`)
  await second.close()
})

/** Some 50 MB, 15 of them packed, of which the buffers between server and reader hold a part. */
const MADE_UP = 100_000

async function makeClaims(): Promise<void> {
  await server.database.$executeRaw`INSERT INTO "Claim" (id, "reportId", slug, ordinal, statement, topics, basis, hash)
    SELECT gen_random_uuid(), "reportId", 'made-up-' || n, 100000 + n,
      encode(sha512(('a' || n)::bytea) || sha512(('b' || n)::bytea), 'base64'), topics, basis, hash
    FROM (SELECT * FROM "Claim" ORDER BY slug LIMIT 1) claim, generate_series(1, ${MADE_UP}::int) n`
}

/** Asks for everything and reads nothing yet. */
async function openExport(encoding: string): Promise<IncomingMessage> {
  const asked = get(`${server.address}/api/claims.jsonl`, { headers: { 'accept-encoding': encoding } })
  const [response] = (await once(asked, 'response')) as [IncomingMessage]
  expect(response.headers['content-encoding'] ?? 'identity').toBe(encoding)
  return response
}

const UNPACK = { identity: () => new PassThrough(), gzip: createGunzip }
const ENCODINGS = ['identity', 'gzip'] as const

/** Counts statements until there are no more for a while. */
async function untilQuiet(count: () => number): Promise<number> {
  for (let before = -1; before !== count();) {
    before = count()
    await sleep(400)
  }
  return count()
}

describe('of a long list', () => {
  let statements = 0
  let stop: () => void
  beforeAll(async () => {
    await makeClaims()
    stop = server.database.onStatement(({ sql }) => void (statements += Number(sql.includes('json_agg'))))
  })
  beforeEach(() => void (statements = 0))
  afterAll(() => stop())

  test.each(ENCODINGS)('as %s, no more is read than a slow reader takes, and nothing is lost', async (encoding) => {
    const response = await openExport(encoding)
    const whilePaused = await untilQuiet(() => statements)
    expect(whilePaused).toBeLessThan(0.8 * (MADE_UP / 500))
    let lines = 0
    for await (const chunk of response.pipe(UNPACK[encoding]())) lines += String(chunk).split('\n').length - 1
    expect(lines).toBeGreaterThan(MADE_UP)
    expect(statements).toBe(Math.floor(lines / 500) + 1)
  })

  test.each(ENCODINGS)('as %s, nothing more is read for a reader who went away', async (encoding) => {
    const response = await openExport(encoding)
    const before = await untilQuiet(() => statements)
    response.destroy()
    expect(await untilQuiet(() => statements)).toBeLessThanOrEqual(before + 1)
    expect((await server.client().run('{ __typename }')).__typename).toBe('Query')
  })
})
