import { afterAll, beforeAll, expect, test } from 'vitest'
import { signUp } from '../call-auth.ts'
import { startTestServer, type TestClient } from '../client.ts'
import { createTestDatabase, type TestDatabase } from '../database.ts'
import type { ServiceLimits } from '../../server/environment.ts'
import { UNLIMITED } from '../unlimited.ts'

let testDatabase: TestDatabase
beforeAll(async () => {
  testDatabase = await createTestDatabase()
})
afterAll(() => testDatabase.drop())

async function limited(service: Partial<ServiceLimits>) {
  return startTestServer(testDatabase.database, undefined, { service: { ...UNLIMITED, ...service } })
}

const START = 'mutation { startQuiz(input: {reportSlug: "north-korean-troops", length: 1}) { __typename } }'

test('an address that asks too often is told when to come back', async () => {
  const server = await limited({ requestsPerMinute: 3 })
  const client = server.client()
  for (let sent = 0; sent < 3; sent++) await client.run('{ __typename }')
  const response = await client.fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"query":"{ __typename }"}',
  })
  expect(response.status).toBe(429)
  expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0)
  expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'RATE_LIMITED' } }] })
  const page = await client.fetch('/claims', { headers: { accept: 'text/html' } })
  expect([page.status, page.headers.get('content-type')]).toEqual([429, 'text/plain; charset=utf-8'])
  expect(await page.text()).toMatch(/^More requests came .* Try again in \d+ s\.\n$/)
  await server.close()
})

test('a member is counted by account, wherever the address', async () => {
  const server = await limited({ requestsPerMinute: 2 })
  const [ada, ben] = [server.client(), server.client()]
  await signUp(ada)
  await signUp(ben)
  const statusOf = async (client: TestClient) => (await client.fetch('/graphql?query={__typename}')).status
  for (const client of [ada, ben, server.client()])
    expect([await statusOf(client), await statusOf(client), await statusOf(client)]).toEqual([200, 200, 429])
  await server.close()
})

test('one address becomes only so many guests, and a guest goes on', async () => {
  const server = await limited({ guestsPerHour: 2 })
  const guest = server.client()
  await guest.run(START)
  await server.client().run(START)
  const { errors } = await server.client().send(START)
  expect(errors).toMatchObject([{ message: expect.stringContaining('Sign'), extensions: { code: 'RATE_LIMITED' } }])
  expect((await guest.run(START)).startQuiz.__typename).toBe('StartQuizSuccess')
  await server.close()
})

test.each(['/', '/claims?q=drones', '/api/account/export'])('%s counts like a request to the API', async (path) => {
  const server = await limited({ requestsPerMinute: 2 })
  const statusOf = async () => (await server.client().fetch(path)).status
  expect([await statusOf(), await statusOf()]).not.toContain(429)
  expect(await statusOf()).toBe(429)
  await server.close()
})

test('scripts and styles of the pages are not counted', async () => {
  const server = await limited({ requestsPerMinute: 1 })
  const statusOf = async () => (await server.client().fetch('/_app/immutable/none.js')).status
  expect([await statusOf(), await statusOf(), await statusOf()]).not.toContain(429)
  await server.close()
})
