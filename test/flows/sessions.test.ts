import { beforeEach, describe, expect, test } from 'vitest'
import { callAuth, PASSWORD, signIn, signUp } from '../call-auth.ts'
import { startTestServer, type Json, type TestClient } from '../client.ts'
import { openServer } from '../open-server.ts'
import { QuizPlayer } from '../quiz-player.ts'

const server = openServer()
beforeEach(() => server.pass(60_000))

const browsersOf = async (client: TestClient): Promise<Json[]> =>
  (await client.run('{ viewer { signedInBrowsers { id userAgent startedAt usedAt isCurrent } } }')).viewer
    ?.signedInBrowsers

const isSignedIn = async (client: TestClient) => (await client.run('{ viewer { id } }')).viewer !== null

const end = async (client: TestClient, browserId: string) =>
  (await client.run(`mutation { endSession(browserId: "${browserId}") { __typename } }`)).endSession.__typename

async function signInTwice() {
  const [home, phone] = [server.client(), server.client()]
  const email = await signUp(home)
  await signIn(phone, email)
  return { home, phone, email }
}

describe('a learner who is signed in twice', () => {
  test('sees both browsers, and which of them this one is', async () => {
    const { home, phone } = await signInTwice()
    const browsers = await browsersOf(home)
    expect(browsers.map(({ isCurrent }) => isCurrent).sort()).toEqual([false, true])
    expect(browsers[0]).toMatchObject({ userAgent: 'Debrief tests', startedAt: expect.any(String) })
    const current = (all: Json[]) => all.find(({ isCurrent }) => isCurrent).id
    expect(current(browsers)).not.toBe(current(await browsersOf(phone)))
  })

  test('signs the other one out, and nobody else can', async () => {
    const { home, phone } = await signInTwice()
    const { id } = (await browsersOf(home)).find(({ isCurrent }) => !isCurrent)
    const stranger = server.client()
    await signUp(stranger)
    expect(await end(stranger, id)).toBe('Forbidden')
    expect(await end(server.client(), id)).toBe('NotSignedIn')
    expect(await isSignedIn(phone)).toBe(true)
    expect(await end(home, id)).toBe('EndSessionSuccess')
    expect(await end(home, id)).toBe('Forbidden')
    expect(await isSignedIn(phone)).toBe(false)
    expect(await isSignedIn(home)).toBe(true)
  })

  test('signs all others out at once', async () => {
    const { home, phone } = await signInTwice()
    expect(await callAuth(home, '/revoke-other-sessions')).toMatchObject({ status: 200 })
    expect([await isSignedIn(home), await isSignedIn(phone)]).toEqual([true, false])
  })

  test('changes the password, which signs the others out', async () => {
    const { home, phone, email } = await signInTwice()
    const change = (currentPassword: string, newPassword: string) =>
      callAuth(home, '/change-password', { currentPassword, newPassword, revokeOtherSessions: true })
    expect(await change('not the password', 'another long one')).toMatchObject({
      status: 400,
      code: 'INVALID_PASSWORD',
    })
    expect(await change(PASSWORD, 'short')).toMatchObject({ status: 400, code: 'PASSWORD_TOO_SHORT' })
    expect(await change(PASSWORD, email)).toMatchObject({ status: 400, code: 'PASSWORD_TOO_EASY' })
    expect(await isSignedIn(phone)).toBe(true)
    expect(await change(PASSWORD, 'another long one')).toMatchObject({ status: 200 })
    expect([await isSignedIn(home), await isSignedIn(phone)]).toEqual([true, false])
    expect(await signIn(server.client(), email)).toMatchObject({ status: 401 })
    expect(await signIn(server.client(), email, 'another long one')).toMatchObject({ status: 200 })
  })

  test('signs out in one and stays in the other', async () => {
    const { home, phone } = await signInTwice()
    await callAuth(home, '/sign-out')
    expect([await isSignedIn(home), await isSignedIn(phone)]).toEqual([false, true])
  })
})

test('a learner takes another name, and nothing but the name', async () => {
  const client = server.client()
  const email = await signUp(client)
  const update = (fields: object) => callAuth(client, '/update-user', fields)
  expect(await update({ name: 'Grace', image: 'https://elsewhere.example/pixel.png' })).toMatchObject({ status: 200 })
  expect(await update({ name: ' ' })).toMatchObject({ status: 400, code: 'INVALID_NAME' })
  expect(await update({ role: 'ADMINISTRATOR' })).toMatchObject({ status: 400 })
  expect(await update({ email: 'other@example.org' })).toMatchObject({ status: 400 })
  expect(await server.database.learner.findUniqueOrThrow({ where: { email } })).toMatchObject({
    name: 'Grace',
    image: null,
    role: 'LEARNER',
  })
})

test('endpoints that no page uses are closed', async () => {
  const { home } = await signInTwice()
  const unused = ['/list-sessions', '/get-session', '/change-email', '/link-social', '/request-password-reset']
  for (const path of unused) expect(await callAuth(home, path)).toMatchObject({ status: 404 })
})

describe('the cookie', () => {
  test('goes over https only when that is how the server is reached', async () => {
    const secure = await startTestServer(server.database, undefined, { publicOrigin: 'https://debrief.example' })
    try {
      const response = await secure.client().fetch('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{"query":"mutation { startQuiz(input: {reportSlug: \\"north-korean-troops\\", length: 1}) { __typename } }"}',
      })
      const [cookie = ''] = response.headers.getSetCookie()
      expect(cookie).toMatch(/^__Secure-debrief/)
      for (const attribute of ['Secure', 'HttpOnly', 'SameSite=Lax', 'Path=/']) expect(cookie).toContain(attribute)
      expect(response.headers.get('strict-transport-security')).toBe('max-age=31536000')
    } finally {
      await secure.close()
    }
  })

  test('of a member is another one than that of the guest before', async () => {
    const client = server.client()
    await new QuizPlayer(client).start({ length: 1 })
    const asGuest = client.cookie
    await signUp(client)
    expect(client.cookie).not.toBe(asGuest)
  })
})
