import fc from 'fast-check'
import { buildSchema, parse } from 'graphql'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { createApp } from '../../server/app.ts'
import type { Context } from '../../server/graphql/context.ts'
import { isPublicRead, PUBLIC_FIELDS } from '../../server/graphql/public-fields.ts'
import { schema } from '../../server/graphql/schema.ts'
import { createLogger } from '../../server/http/create-logger.ts'
import { createPlainAnswers } from '../../server/http/plain/answer-plainly.ts'
import { openRequestSignal } from '../../server/http/plain/request-signal.ts'
import { ResponseCache } from '../../server/http/plain/response-cache.ts'
import { withApiKey } from '../make-api-key.ts'
import { UNLIMITED } from '../unlimited.ts'
import { signUp } from '../call-auth.ts'
import { startTestServer, type TestClient, type TestServer } from '../client.ts'
import { createTestDatabase, recordStatements, type TestDatabase } from '../database.ts'

let testDatabase: TestDatabase
let server: TestServer
let other: TestServer

beforeAll(async () => {
  testDatabase = await createTestDatabase()
  server = await startTestServer(testDatabase.database, undefined, { service })
  other = await startTestServer(testDatabase.database, undefined, { service })
  await untilKept(server)
  await untilKept(other)
})
afterAll(async () => {
  await Promise.all([server.close(), other.close()])
  await testDatabase.drop()
})

const service = { ...UNLIMITED, responseCacheMb: 8 }
const START =
  'mutation { startQuiz(input: {reportSlug: "north-korean-troops", length: 1}) { ... on StartQuizSuccess { quiz { id } } } }'
const post = (query: string) => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json, application/json' },
  body: JSON.stringify({ query }),
})

/** A browser with a guest's session. */
async function beLearner(): Promise<TestClient> {
  const client = server.client()
  await client.run(START)
  return client
}

const SUMMARY = '{ report(slug: "north-korean-troops") { summary } }'
const statementsOf = async (operation: () => Promise<unknown>) =>
  (await recordStatements(testDatabase.database, operation)).queries.length

/** Until a server hears of changes it keeps nothing. */
async function untilKept(each: TestServer): Promise<void> {
  await vi.waitFor(async () => expect(await statementsOf(() => each.client().run('{ reports { slug } }'))).toBe(0), {
    timeout: 10_000,
  })
}

test('a public read is worked out once for all who ask without a session', async () => {
  const query = '{ claims(first: 2) { nodes { slug } } }'
  const first = await server.client().run(query)
  expect(await statementsOf(async () => expect(await server.client().run(query)).toEqual(first))).toBe(0)
})

test('other variables are another question', async () => {
  const query = 'query ($n: Int) { claims(first: $n) { nodes { slug } } }'
  expect((await server.client().run(query, { n: 1 })).claims.nodes).toHaveLength(1)
  expect((await server.client().run(query, { n: 2 })).claims.nodes).toHaveLength(2)
})

describe('what is somebody’s own', () => {
  test('never is in an operation that counts as public, however it is wrapped', () => {
    const fields = Object.keys(schema.getQueryType()?.getFields() ?? {})
    const wrap = (name: string, how: number, at: number): [string, string] => {
      const field = `f${at}: ${name}`
      if (how === 0) return [field, '']
      if (how === 1) return [`... { ...on Query { ${field} } }`, '']
      return [`...F${at}`, `fragment F${at} on Query { ...G${at} } fragment G${at} on Query { ${field} }`]
    }
    const one = fc.tuple(fc.constantFrom(...fields), fc.nat(2))
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 4 }), (chosen) => {
        const parts = chosen.map(([name, how], at) => wrap(name, how, at))
        const document = parse(`query { ${parts.map(([it]) => it).join(' ')} } ${parts.map(([, it]) => it).join(' ')}`)
        const [operation] = document.definitions
        if (operation?.kind !== 'OperationDefinition') throw new Error('no operation')
        expect(isPublicRead(document, operation)).toBe(chosen.every(([name]) => PUBLIC_FIELDS.has(name)))
      }),
    )
  })

  test('is given to nobody else, whoever asks first', async () => {
    const learner = await beLearner()
    const { quiz } = (await learner.run(START)).startQuiz
    const own = [
      '{ viewer { id } claims(first: 1) { nodes { slug } } }',
      `{ quiz(id: "${quiz.id}") { id } }`,
      `{ node(id: "${quiz.id}") { id } }`,
      'query { ...V } fragment V on Query { viewer { name id } reports { slug } }',
      '{ calibration { n } mastery(reportSlug: "north-korean-troops") { __typename } }',
    ]
    for (const query of own) {
      const first = await learner.run(query)
      const nobody = await server.client().run(query)
      expect(nobody).toEqual(await other.client().run(query))
      if (!query.includes('calibration')) expect(nobody).not.toEqual(first)
      expect(await learner.run(query)).toEqual(first)
    }
  })
})

test('a public field that looked at who asks would find nobody, so that nothing of theirs can be kept', async () => {
  const looks = buildSchema('type Query { reports: String }')
  const cache = new ResponseCache(1)
  cache.setHearing(true)
  const answer = createPlainAnswers({
    endpoint: {
      schema: looks,
      checkDocument: (text) => parse(text),
      maskError: (error) => error as Error,
    },
    cache,
    trusted: new Map(),
    service,
  })
  looks.getQueryType()!.getFields().reports!.resolve = (_root, _args, context: Context) => context.viewer?.id
  const given = await answer({
    body: '{"query":"{ reports }"}',
    visitor: {
      caller: { class: 'reader', id: '' },
      cookies: [],
      openContext: () => ({ viewer: { id: 'somebody' } }) as Context,
    },
    mayChange: true,
    encoding: null,
    openSignal: () => openRequestSignal(1_000, () => {}),
  })
  expect(given).toMatchObject({ body: Buffer.from('{"data":{"reports":null}}') })
})

describe('a reader with a session', () => {
  test('is given what others asked for, at the price of the look at the session', async () => {
    const query = '{ claims(first: 3) { nodes { slug statement } } }'
    const kept = await server.client().run(query)
    const learner = await beLearner()
    expect(await statementsOf(async () => expect(await learner.run(query)).toEqual(kept))).toBe(1)
  })

  test('keeps the session: it is made longer on the way, and the cookie comes with the kept answer', async () => {
    const query = '{ claims(first: 4) { nodes { slug } } }'
    await server.client().run(query)
    const learner = await beLearner()
    const soon = new Date(Date.now() + 3_600_000)
    await testDatabase.database.session.updateMany({ data: { expiresAt: soon } })
    const response = await learner.fetch('/graphql', post(query))
    expect(response.headers.getSetCookie().join()).toContain('session_token')
    const [session] = await testDatabase.database.session.findMany({ orderBy: { expiresAt: 'desc' } })
    expect(session?.expiresAt.getTime()).toBeGreaterThan(soon.getTime())
  })

  test('who may see the SQL of a run sees it, and nobody is given it out of what is kept', async () => {
    const query = '{ claims(first: 5) { nodes { slug } } }'
    await server.client().run(query)
    const trainer = await beLearner()
    await testDatabase.database.learner.updateMany({ data: { role: 'ADMINISTRATOR', isAnonymous: false } })
    const traced = await trainer.send(query, {}, { 'x-debrief-trace': 'sql' })
    expect(traced).toHaveProperty('extensions.sql')
    expect(await server.client().send(query)).not.toHaveProperty('extensions')
  })
})

test('pages that are rendered inside the process are given what is kept, and have it kept', async () => {
  const app = createApp({
    database: testDatabase.database,
    logger: createLogger('silent'),
    environment: {
      publicOrigin: 'http://debrief.test',
      sessionSecret: 'x'.repeat(40),
      service,
    },
  })
  const ask = async (query: string) =>
    (await (await app.graphql(new Request('http://debrief.test/graphql', post(query)))).json()) as object
  await vi.waitFor(async () => expect(await statementsOf(() => ask('{ reports { slug } }'))).toBe(0))
  const query = '{ claims(first: 6) { nodes { slug } } }'
  const first = await ask(query)
  expect(await statementsOf(async () => expect(await ask(query)).toEqual(first))).toBe(0)
  expect(await ask('{ claims(first: 0) { totalCount } }')).toHaveProperty('errors')
  expect(await ask('mutation { startQuiz(input: {reportSlug: "none"}) { __typename } }')).toHaveProperty('data')
  await app.close()
})

test('an answer to a program with a key is not given to those who may not ask it', async () => {
  const closed = await startTestServer(testDatabase.database, undefined, {
    service: { ...service, adhocQueries: 'keys' },
  })
  const [owner, member] = [server.client(), closed.client()]
  await signUp(owner)
  await signUp(member)
  const headers = await withApiKey(owner, 'CLAIMS')
  const query = '{ claims(first: 7) { nodes { slug } } }'
  const asProgram = () => closed.client().send(query, {}, headers)
  // One statement is the look at the key.
  await vi.waitFor(async () => expect(await statementsOf(asProgram)).toBe(1))
  for (const client of [member, closed.client()])
    expect((await client.send(query)).errors).toMatchObject([{ extensions: { code: 'ADHOC_QUERIES_CLOSED' } }])
  await closed.close()
})

test('after a change through one server the other forgets what it kept, and so does the first', async () => {
  const client = other.client()
  await client.run(SUMMARY)
  await testDatabase.database.report.update({ where: { slug: 'north-korean-troops' }, data: { summary: 'Changed.' } })
  for (const each of [client, server.client()])
    await vi.waitFor(async () => expect((await each.run(SUMMARY)).report.summary).toBe('Changed.'))
})

test('while a server cannot hear of changes it keeps nothing', async () => {
  const { database } = testDatabase
  await database.$executeRaw`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = current_database() AND application_name = 'debrief listens'`
  const ask = () => server.client().run(SUMMARY)
  await vi.waitFor(async () => {
    await ask()
    expect(await statementsOf(ask)).toBe(1)
  })
  await database.report.update({ where: { slug: 'north-korean-troops' }, data: { summary: 'Changed unheard.' } })
  expect((await server.client().run(SUMMARY)).report.summary).toBe('Changed unheard.')
  await untilKept(server)
})

test('a read by GET carries a tag, and is not sent again while it holds', async () => {
  const path = `/graphql?query=${encodeURIComponent(SUMMARY)}`
  const headers = { accept: 'application/json' }
  const first = await server.client().fetch(path, { headers })
  const etag = first.headers.get('etag') ?? ''
  expect(first.status).toBe(200)
  expect(etag).toMatch(/^".+"$/)
  const again = await server.client().fetch(path, { headers: { ...headers, 'if-none-match': etag } })
  expect(again.status).toBe(304)
  expect(await again.text()).toBe('')
  const changed = await server.client().fetch(path, { headers: { ...headers, 'if-none-match': '"another"' } })
  expect(changed.status).toBe(200)
})

test('an answer with an error in it is not kept', async () => {
  const query = '{ claims(first: 1) { nodes { slug } } broken: claims(first: 0) { nodes { slug } } }'
  const { errors } = await server.client().send(query)
  expect(errors).toMatchObject([{ extensions: { code: 'INVALID_PAGE' } }])
  const again = () => server.client().send(query)
  expect(await statementsOf(async () => expect((await again()).errors).toEqual(errors))).toBeGreaterThan(0)
})
