import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../../server/app.ts'
import type { ServiceLimits } from '../../server/environment.ts'
import { createLogger } from '../../server/http/create-logger.ts'
import { LIMITS } from '../../server/http/limits.ts'
import { UNLIMITED } from '../unlimited.ts'
import { signUp } from '../call-auth.ts'
import { startTestServer, type TestClient, type TestServer } from '../client.ts'
import { createTestDatabase, type TestDatabase } from '../database.ts'
import { withApiKey } from '../make-api-key.ts'

const aliases = Array.from({ length: LIMITS.reader.aliases + 1 }, (_, at) => `a${at}: reports { slug }`).join(' ')
const CLAIMS = 'query Claims($first: Int) { claims(first: $first) { nodes { slug } } }'
const MANY = `query Many { ${aliases} }`
const START = 'mutation Start { startQuiz(input: {reportSlug: "north-korean-troops", length: 1}) { __typename } }'
const STRANGE = 'query Strange { nothingLikeThis }'
const idOf = (text: string) => `sha256:${createHash('sha256').update(text).digest('hex')}`
const documents = Object.fromEntries([CLAIMS, MANY, START, STRANGE].map((text) => [idOf(text), text]))

/** Plain requests take the short path; a caller that accepts something else as well is left to Yoga. */
const PATHS = [
  ['on the short path', 'application/json'],
  ['by Yoga', 'application/json, text/plain;q=0.1'],
] as const

let testDatabase: TestDatabase
let server: TestServer
beforeAll(async () => {
  testDatabase = await createTestDatabase()
  server = await serveWith({})
})
afterAll(async () => {
  await server.close()
  await testDatabase.drop()
})

function serveWith(service: Partial<ServiceLimits>): Promise<TestServer> {
  const settings = { service: { ...UNLIMITED, ...service } }
  return startTestServer(testDatabase.database, undefined, settings, documents)
}

async function post(client: TestClient, body: object, headers: Record<string, string> = {}) {
  const all = { 'content-type': 'application/json', accept: 'application/json', ...headers }
  return (await client.fetch('/graphql', { method: 'POST', headers: all, body: JSON.stringify(body) })).json()
}

describe.each(PATHS)('a document that the pages hold is answered %s', (_path, accept) => {
  test('by its id as by its text', async () => {
    const variables = { first: 2 }
    const byText = await post(server.client(), { query: CLAIMS, variables }, { accept })
    expect(byText.data.claims.nodes).toHaveLength(2)
    expect(await post(server.client(), { documentId: idOf(CLAIMS), variables }, { accept })).toEqual(byText)
  })

  test('by its id in an address', async () => {
    const ask = (id: string) =>
      server.client().fetch(`/graphql?documentId=${id}&variables={"first":1}`, { headers: { accept } })
    expect((await (await ask(idOf(CLAIMS))).json()).data.claims.nodes).toHaveLength(1)
    expect((await ask(idOf(START))).status).toBe(405)
  })

  test('whatever its size, which is measured when it comes as text', async () => {
    expect((await post(server.client(), { documentId: idOf(MANY) }, { accept })).data.a0.length).toBeGreaterThan(0)
    const { errors } = await post(server.client(), { query: MANY }, { accept })
    expect(errors).toMatchObject([{ extensions: { code: 'TOO_MANY_ALIASES' } }])
  })

  test('with variables that are checked as ever', async () => {
    const { errors } = await post(server.client(), { documentId: idOf(CLAIMS), variables: { first: 'x' } }, { accept })
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }])
  })

  test('unless it does not fit the schema', async () => {
    const { errors } = await post(server.client(), { documentId: idOf(STRANGE) }, { accept })
    expect(errors).toMatchObject([{ extensions: { code: 'UNKNOWN_DOCUMENT' } }])
  })
})

test('pages that are made inside the process send ids, too', async () => {
  const app = createApp({
    database: testDatabase.database,
    logger: createLogger('silent'),
    environment: {
      publicOrigin: 'http://debrief.test',
      sessionSecret: 'x'.repeat(40),
      service: UNLIMITED,
    },
    documents,
  })
  const body = JSON.stringify({ documentId: idOf(CLAIMS), variables: { first: 1 } })
  const headers = { 'content-type': 'application/json' }
  const answer = await app.graphql(new Request('http://debrief.test/graphql', { method: 'POST', headers, body }))
  expect((await answer.json()).data.claims.nodes).toHaveLength(1)
})

describe('documents of one’s own', () => {
  const codeOf = async (client: TestClient, accept: string, headers: Record<string, string> = {}) =>
    (await post(client, { query: '{ __typename }' }, { accept, ...headers })).errors?.[0].extensions.code ?? null

  test.each([
    ['everybody', [null, null, null]],
    ['members', ['ADHOC_QUERIES_CLOSED', null, null]],
    ['keys', ['ADHOC_QUERIES_CLOSED', 'ADHOC_QUERIES_CLOSED', null]],
    ['nobody', ['ADHOC_QUERIES_CLOSED', 'ADHOC_QUERIES_CLOSED', 'ADHOC_QUERIES_CLOSED']],
  ] as const)('are run for %s: a reader, a member and a key', async (adhocQueries, codes) => {
    const member = server.client()
    await signUp(member)
    const key = await withApiKey(member, 'CLAIMS')
    const closed = await serveWith({ adhocQueries })
    const reader = closed.client()
    for (const [, accept] of PATHS) {
      expect(await codeOf(reader, accept)).toBe(codes[0])
      expect(await codeOf(reader, accept, { cookie: member.cookie })).toBe(codes[1])
      expect(await codeOf(reader, accept, key)).toBe(codes[2])
      const { data } = await post(reader, { documentId: idOf(CLAIMS), variables: { first: 1 } }, { accept })
      expect(data.claims.nodes).toHaveLength(1)
    }
    await closed.close()
  })

  test('may be larger with a key', async () => {
    const member = server.client()
    await signUp(member)
    for (const [, accept] of PATHS) {
      const headers = { accept, ...(await withApiKey(member, 'CLAIMS')) }
      expect((await post(server.client(), { query: MANY }, headers)).data.a0.length).toBeGreaterThan(0)
      // What was found small enough for a key is not therefore small enough for others.
      const { errors } = await post(server.client(), { query: MANY }, { accept })
      expect(errors).toMatchObject([{ extensions: { code: 'TOO_MANY_ALIASES' } }])
    }
  })

  test.each(PATHS)('cannot ask for the schema %s once introspection is off', async (_path, accept) => {
    const silent = await serveWith({ introspection: false })
    for (const query of ['{ __schema { queryType { name } } }', '{ __type(name: "Claim") { name } }'])
      expect((await post(silent.client(), { query }, { accept })).errors).toMatchObject([
        { message: expect.stringContaining('off'), extensions: { code: 'INTROSPECTION_OFF' } },
      ])
    expect((await post(silent.client(), { query: '{ __typename }' }, { accept })).errors).toBeUndefined()
    await silent.close()
  })
})
