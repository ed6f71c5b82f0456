import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { UNLIMITED } from '../../server/http/service-limits.ts'
import { startTestServer, type TestServer } from '../client.ts'
import { createTestDatabase, recordStatements, type TestDatabase } from '../database.ts'

let testDatabase: TestDatabase
let server: TestServer
let other: TestServer

beforeAll(async () => {
  testDatabase = await createTestDatabase()
  const settings = { service: { ...UNLIMITED, responseCacheMb: 8 } }
  server = await startTestServer(testDatabase.database, undefined, settings)
  other = await startTestServer(testDatabase.database, undefined, settings)
  await untilKept(server)
  await untilKept(other)
})
afterAll(async () => {
  await Promise.all([server.close(), other.close()])
  await testDatabase.drop()
})

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

test('what is a learner’s own is never kept, and a learner’s answer is given to nobody else', async () => {
  const query = '{ viewer { id } claims(first: 1) { nodes { slug } } }'
  const nobody = server.client()
  expect((await nobody.run(query)).viewer).toBeNull()
  const learner = server.client()
  await learner.run('mutation { startQuiz(input: {reportSlug: "north-korean-troops", length: 1}) { __typename } }')
  const { viewer } = await learner.run(query)
  expect(viewer.id).toEqual(expect.any(String))
  expect((await nobody.run(query)).viewer).toBeNull()
  expect((await learner.run(query)).viewer).toEqual(viewer)
})

test('after a change through one server the other gives no stale answer after a second', async () => {
  const client = other.client()
  await client.run(SUMMARY)
  await testDatabase.database.report.update({ where: { slug: 'north-korean-troops' }, data: { summary: 'Changed.' } })
  await sleep(1_000)
  expect((await client.run(SUMMARY)).report.summary).toBe('Changed.')
  expect((await server.client().run(SUMMARY)).report.summary).toBe('Changed.')
})

test('while a server cannot hear of changes it keeps nothing', async () => {
  const { database } = testDatabase
  await database.$executeRaw`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = current_database() AND application_name = 'debrief listens'`
  await sleep(100)
  await server.client().run(SUMMARY)
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
  expect((await server.client().send(query)).errors).toEqual(errors)
})
