import { describe, expect, test } from 'vitest'
import { openServer } from '../open-server.ts'
import { QuizPlayer } from '../quiz-player.ts'

const server = openServer()
const mutation = JSON.stringify({
  query: 'mutation { startQuiz(input: {reportSlug: "north-korean-troops", length: 1}) { __typename } }',
})
const json = { 'content-type': 'application/json' }

async function guest() {
  const player = new QuizPlayer(server.client())
  await player.start({ length: 1 })
  return player.client
}

test('the session cookie is out of reach of scripts and of requests that other sites send', async () => {
  const response = await server.client().fetch('/graphql', { method: 'POST', headers: json, body: mutation })
  const cookies = response.headers.getSetCookie()
  expect(cookies.length).toBeGreaterThan(0)
  for (const cookie of cookies) expect(cookie).toMatch(/HttpOnly.*SameSite=Lax|SameSite=Lax.*HttpOnly/i)
})

describe('a request from another site', () => {
  test.each([
    ['with the cookie and its own origin', { origin: 'https://elsewhere.example' }],
    ['that says it is cross-site', { 'sec-fetch-site': 'cross-site' }],
    ['from a sandboxed frame', { origin: 'null' }],
    ['from a neighbouring port', { origin: 'http://127.0.0.1:1' }],
  ])('%s is refused', async (_name, headers) => {
    const client = await guest()
    const response = await client.fetch('/graphql', {
      method: 'POST',
      headers: { ...json, ...headers } as Record<string, string>,
      body: mutation,
    })
    expect(response.status).toBe(403)
    expect(await server.database.quiz.count({ where: { learner: { id: await idOf(client) } } })).toBe(1)
  })

  test('cannot read with the cookie either', async () => {
    const client = await guest()
    const response = await client.fetch('/graphql?query={viewer{id}}', {
      headers: { origin: 'https://elsewhere.example' },
    })
    expect(response.status).toBe(403)
  })

  test('is refused at the sessions too', async () => {
    const client = await guest()
    const response = await client.fetch('/api/auth/sign-out', {
      method: 'POST',
      headers: { ...json, origin: 'https://elsewhere.example' },
      body: '{}',
    })
    expect(response.status).toBe(403)
    expect((await client.run('{ viewer { isGuest } }')).viewer).toEqual({ isGuest: true })
  })

  test('without a cookie is never told that it may read the answer', async () => {
    const response = await server
      .client()
      .fetch('/graphql?query={__typename}', { headers: { origin: 'https://elsewhere.example' } })
    expect(response.headers.has('access-control-allow-origin')).toBe(false)
  })
})

describe('a request from the app itself', () => {
  test.each([
    ['by the name the browser used', () => ({ origin: server.address, 'sec-fetch-site': 'same-origin' })],
    ['by the configured name', () => ({ origin: 'http://debrief.test' })],
  ])('%s is served', async (_name, headers) => {
    const client = await guest()
    const response = await client.fetch('/graphql', {
      method: 'POST',
      headers: { ...json, ...headers() },
      body: mutation,
    })
    expect(response.status).toBe(200)
  })
})

test('signing out ends the session', async () => {
  const client = await guest()
  const response = await client.fetch('/api/auth/sign-out', {
    method: 'POST',
    headers: { ...json, origin: server.address },
    body: '{}',
  })
  expect(response.status).toBe(200)
  expect((await client.run('{ viewer { id } }')).viewer).toBeNull()
})

test('somebody whose session is gone is nobody, and becomes a guest again with the next quiz', async () => {
  const client = await guest()
  await server.database.session.deleteMany({ where: { learnerId: await idOf(client) } })
  expect((await client.run('{ viewer { id } }')).viewer).toBeNull()
  await new QuizPlayer(client).start({ length: 1 })
  expect((await client.run('{ viewer { quizzes { totalCount } } }')).viewer).toEqual({ quizzes: { totalCount: 1 } })
})

test.each(['/api/auth/sign-in/anonymous', '/api/auth/delete-anonymous-user'])('%s is closed', async (path) => {
  const client = await guest()
  const response = await client.fetch(path, {
    method: 'POST',
    headers: { ...json, origin: server.address },
    body: '{}',
  })
  expect(response.status).toBe(404)
})

async function idOf(client: Awaited<ReturnType<typeof guest>>): Promise<string> {
  const { viewer } = await client.run('{ viewer { id } }')
  return Buffer.from(viewer.id, 'base64url').toString().split(':')[1] ?? ''
}
