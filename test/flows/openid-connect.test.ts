import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { findFreePort } from '../../server/database/find-free-port.ts'
import { callAuth, signUp } from '../call-auth.ts'
import { startTestServer, type TestClient, type TestServer } from '../client.ts'
import { createTestDatabase, type TestDatabase } from '../database.ts'
import { startIdentityProvider, type TestIdentityProvider } from '../identity-provider.ts'
import { openServer } from '../open-server.ts'
import { QuizPlayer, rowId } from '../quiz-player.ts'

let provider: TestIdentityProvider
let testDatabase: TestDatabase
let server: TestServer

const newPerson = () => ({ sub: randomUUID(), email: `${randomUUID()}@example.org`, email_verified: true, name: 'Ada' })

beforeAll(async () => {
  provider = await startIdentityProvider(newPerson())
  testDatabase = await createTestDatabase()
  const port = await findFreePort()
  server = await startTestServer(testDatabase.database, undefined, {
    port,
    publicOrigin: `http://127.0.0.1:${port}`,
    identityProvider: { ...provider, name: 'Example Institute' },
  })
})

afterAll(async () => {
  await server.close()
  await testDatabase.drop()
  await provider.close()
})

beforeEach(() => {
  provider.person = newPerson()
  provider.forges = 'nothing'
})

/** Goes to the provider and back, as a browser does. @returns where it ends */
async function signInWithProvider(client: TestClient): Promise<string> {
  const { url } = await callAuth(client, '/sign-in/social', {
    provider: 'oidc',
    callbackURL: '/',
    errorCallbackURL: '/sign-in',
  })
  const atProvider = await fetch(url, { redirect: 'manual' })
  const back = await client.fetch(atProvider.headers.get('location') ?? '')
  return back.headers.get('location') ?? ''
}

const viewerOf = async (client: TestClient) =>
  (await client.run('{ viewer { id name email isGuest signsInByPassword quizzes { totalCount } } }')).viewer

test('the app knows the name of the provider', async () => {
  const query = '{ identityProvider { name } }'
  expect(await server.client().run(query)).toEqual({ identityProvider: { name: 'Example Institute' } })
})

describe('somebody whom the provider vouches for', () => {
  test('is signed in, and is the same learner the next time', async () => {
    const [home, phone] = [server.client(), server.client()]
    expect(await signInWithProvider(home)).toBe('/')
    const { email } = provider.person
    expect(await viewerOf(home)).toMatchObject({ name: 'Ada', email, isGuest: false, signsInByPassword: false })
    expect(await signInWithProvider(phone)).toBe('/')
    expect(await viewerOf(phone)).toEqual(await viewerOf(home))
  })

  test('keeps the work that they did as a guest', async () => {
    const client = server.client()
    await new QuizPlayer(client).start({ length: 1 })
    const guest = await viewerOf(client)
    await signInWithProvider(client)
    expect(await viewerOf(client)).toMatchObject({ isGuest: false, quizzes: guest.quizzes })
    expect(await testDatabase.database.learner.count({ where: { id: rowId(guest.id) } })).toBe(0)
  })

  test('is named after the address when the provider gives no name', async () => {
    const { name: _name, ...nameless } = newPerson()
    provider.person = nameless
    const client = server.client()
    await signInWithProvider(client)
    expect((await viewerOf(client)).name).toBe(nameless.email.split('@')[0])
  })

  test('leaves no token of the provider behind', async () => {
    const client = server.client()
    await signInWithProvider(client)
    const learnerId = rowId((await viewerOf(client)).id)
    const credential = await testDatabase.database.credential.findFirstOrThrow({ where: { learnerId } })
    expect(credential).toMatchObject({
      providerId: 'oidc',
      accountId: provider.person.sub,
      password: null,
      accessToken: null,
      refreshToken: null,
      idToken: null,
    })
  })

  test('deletes the account without a password, while the sign-in is recent', async () => {
    const client = server.client()
    await signInWithProvider(client)
    const learnerId = rowId((await viewerOf(client)).id)
    const made = (minutesAgo: number) =>
      testDatabase.database.session.updateMany({
        where: { learnerId },
        data: { createdAt: new Date(Date.now() - minutesAgo * 60_000) },
      })
    await made(11)
    expect(await callAuth(client, '/delete-user')).toMatchObject({ status: 403, code: 'SESSION_NOT_FRESH' })
    await made(1)
    expect(await callAuth(client, '/delete-user')).toMatchObject({ status: 200 })
    expect(await testDatabase.database.learner.count({ where: { id: learnerId } })).toBe(0)
  })
})

test('an address that somebody signed up with by password is not taken over, nor given away', async () => {
  const member = server.client()
  const email = await signUp(member)
  const client = server.client()
  provider.person = { ...newPerson(), email }
  expect(await signInWithProvider(client)).toContain('/sign-in?error=account_not_linked')
  expect(await viewerOf(client)).toBeNull()
})

test.each(['signature', 'nonce', 'audience'] as const)('a token with a forged %s signs nobody in', async (what) => {
  provider.forges = what
  const client = server.client()
  expect(await signInWithProvider(client)).toContain('/sign-in?error=')
  expect(await viewerOf(client)).toBeNull()
})

test('a way back that nobody asked for signs nobody in', async () => {
  const client = server.client()
  const response = await client.fetch('/api/auth/callback/oidc?code=stolen&state=made-up')
  expect(response.headers.get('location')).toContain('/sign-in?error=')
  expect(await viewerOf(client)).toBeNull()
})

describe('a server without a provider', () => {
  const plain = openServer()

  test('says so, and signs nobody in with one', async () => {
    expect(await plain.client().run('{ identityProvider { name } }')).toEqual({ identityProvider: null })
    const answer = await callAuth(plain.client(), '/sign-in/social', { provider: 'oidc', callbackURL: '/' })
    expect(answer).toMatchObject({ status: 404, code: 'PROVIDER_NOT_FOUND' })
  })
})
