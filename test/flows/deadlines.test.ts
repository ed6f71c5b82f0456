import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ServiceLimits } from '../../server/environment.ts'
import { UNLIMITED } from '../unlimited.ts'
import { type GraphQLAnswer, startTestServer, type TestClient, type TestServer } from '../client.ts'
import { createTestDatabase, type TestDatabase } from '../database.ts'
import { QuizPlayer } from '../quiz-player.ts'
import { type Held, whileHeld } from '../while-held.ts'

/** Plain requests take the short path; a caller that accepts something else as well is left to Yoga. */
const PATHS = [
  ['on the short path', 'application/json'],
  ['by Yoga', 'application/json, text/plain;q=0.1'],
] as const

const CLAIMS = '{ claims(first: 1) { nodes { slug } } }'
const QUIZZES = '{ viewer { quizzes(first: 1) { nodes { mode } } } }'
const START = 'mutation { startQuiz(input: {reportSlug: "north-korean-troops", length: 1}) { __typename } }'

let testDatabase: TestDatabase
let server: TestServer
beforeEach(async () => {
  testDatabase = await createTestDatabase({ poolSize: 2, statementTimeoutMs: 3_000 })
})
afterEach(async () => {
  await server.close()
  await testDatabase.drop()
})

async function serveWith(service: Partial<ServiceLimits>): Promise<TestClient> {
  server = await startTestServer(testDatabase.database, undefined, { service: { ...UNLIMITED, ...service } })
  return server.client()
}

/** Lets nobody else into a table while something is done: what asks for it has to wait. */
const whileLocked = (table: string, act: (waiting: Held['waiting']) => Promise<void>) =>
  whileHeld(testDatabase.url, `LOCK TABLE "${table}" IN ACCESS EXCLUSIVE MODE`, ({ waiting }) => act(waiting))

const ask = (client: TestClient, query: string, accept: string, init: { cookie?: string; signal?: AbortSignal } = {}) =>
  client.fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept, ...(init.cookie && { cookie: init.cookie }) },
    body: JSON.stringify({ query }),
    ...(init.signal && { signal: init.signal }),
  })

/** The cookie of somebody who has a quiz, made without haste. */
async function cookieOfLearner(): Promise<string> {
  const patient = await startTestServer(testDatabase.database)
  const client = patient.client()
  await new QuizPlayer(client).start({ length: 1 })
  await patient.close()
  return client.cookie
}

describe.each(PATHS)('%s', (_path, accept) => {
  test('a read that passes the deadline is given up, and its statement is cancelled', async () => {
    // Longer than the deadline by far: what ends the statement is not its own limit.
    const client = await serveWith({ deadlineMs: 200 })
    await whileLocked('Claim', async (waiting) => {
      const response = await ask(client, CLAIMS, accept)
      expect(response.status).toBe(503)
      expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'DEADLINE_PASSED' } }] })
      await waiting(0)
    })
  })

  test('a statement that is none of ours to cancel ends by itself, and the caller is told before', async () => {
    const cookie = await cookieOfLearner()
    const client = await serveWith({ deadlineMs: 200 })
    await whileLocked('Quiz', async (waiting) => {
      const asked = ask(client, QUIZZES, accept, { cookie })
      await waiting(1)
      expect(await (await asked).json()).toMatchObject({ errors: [{ extensions: { code: 'DEADLINE_PASSED' } }] })
      await waiting(0)
    })
  })

  test('a statement that takes longer than the database allows is named, too', async () => {
    const client = await serveWith({ deadlineMs: 60_000 })
    const cookie = await cookieOfLearner()
    for (const [table, query] of [
      ['Claim', CLAIMS],
      ['Quiz', QUIZZES],
      ['Quiz', START],
    ] as const)
      await whileLocked(table, async () => {
        const { errors } = await (await ask(client, query, accept, { cookie })).json()
        expect(errors).toMatchObject([{ extensions: { code: 'DEADLINE_PASSED' } }])
      })
  })

  test('a change that passes the deadline is made whole or not at all', async () => {
    const client = await serveWith({ deadlineMs: 200 })
    await whileLocked('Quiz', async (waiting) => {
      const asked = ask(client, START, accept)
      await waiting(1)
      expect(await (await asked).json()).toMatchObject({ errors: [{ extensions: { code: 'DEADLINE_PASSED' } }] })
      await waiting(0)
    })
    const { database } = testDatabase
    expect([await database.quiz.count(), await database.quizItem.count()]).toEqual([0, 0])
  })

  test('statements are cancelled when their callers go away, even when every connection is taken', async () => {
    const client = await serveWith({})
    await whileLocked('Claim', async (waiting) => {
      const leaving = new AbortController()
      const requests = [1, 2].map(() => ask(client, CLAIMS, accept, { signal: leaving.signal }))
      await waiting(2)
      leaving.abort()
      for (const request of requests) await expect(request).rejects.toThrow()
      await waiting(0)
      expect((await (await ask(client, '{ reports { slug } }', accept)).json()).errors).toBeUndefined()
    })
  })
})

test('an export gives its connection back when its reader goes away', async () => {
  const client = await serveWith({})
  await whileLocked('Claim', async (waiting) => {
    const leaving = new AbortController()
    const lines = client.fetch('/api/claims.jsonl', { signal: leaving.signal })
    await waiting(1)
    leaving.abort()
    await expect(lines).rejects.toThrow()
    await waiting(0)
  })
})

test('an export that takes longer than the database allows is refused as GraphQL refuses it', async () => {
  const client = await serveWith({})
  await whileLocked('Claim', async () => {
    const response = await client.fetch('/api/claims.jsonl')
    expect(response.status).toBe(503)
    expect(response.headers.get('content-type')).toMatch(/^application\/json/)
    const { errors } = (await (await ask(client, CLAIMS, 'application/json')).json()) as GraphQLAnswer<unknown>
    expect(await response.json()).toEqual({
      errors: errors?.map(({ message, extensions }) => ({ message, extensions: { code: extensions?.code } })),
    })
  })
})

test('somebody who finds every connection taken is told to come again', async () => {
  await testDatabase.drop()
  testDatabase = await createTestDatabase({ poolSize: 1, connectionTimeoutMs: 200 })
  const client = await serveWith({})
  const leaving = new AbortController()
  await whileLocked('Claim', async (waiting) => {
    const first = ask(client, CLAIMS, 'application/json', { signal: leaving.signal })
    await waiting(1)
    for (const [, accept] of PATHS)
      for (const query of [CLAIMS, '{ actors { slug } }', START])
        expect(await (await ask(client, query, accept)).json()).toMatchObject({
          errors: [{ extensions: { code: 'BUSY' } }],
        })
    const lines = await client.fetch('/api/claims.jsonl')
    expect(lines.status).toBe(503)
    expect(await lines.json()).toMatchObject({ errors: [{ extensions: { code: 'BUSY' } }] })
    leaving.abort()
    await expect(first).rejects.toThrow()
    await waiting(0)
  })
})
