import { beforeEach, expect, test } from 'vitest'
import { callAuth, PASSWORD, signIn, signUp } from '../call-auth.ts'
import { startTestServer, type TestClient } from '../client.ts'
import { openServer } from '../open-server.ts'

const server = openServer()
beforeEach(() => server.pass(16 * 60_000))

const guess = (client: TestClient, email: string) => signIn(client, email, 'not the password')

async function statuses(times: number, attempt: () => Promise<{ status: number }>): Promise<number[]> {
  const all: number[] = []
  for (let time = 0; time < times; time++) all.push((await attempt()).status)
  return all
}

test('ten wrong passwords for one account close it to guesses for a quarter of an hour', async () => {
  const email = await signUp(server.client())
  expect(await statuses(10, () => guess(server.client(), email))).toEqual(Array(10).fill(401))
  expect(await signIn(server.client(), email.toUpperCase())).toMatchObject({ status: 429, code: 'TOO_MANY_GUESSES' })
  server.pass(15 * 60_000)
  expect(await signIn(server.client(), email)).toMatchObject({ status: 200 })
})

test('the right password ends the count', async () => {
  const email = await signUp(server.client())
  await statuses(9, () => guess(server.client(), email))
  expect(await signIn(server.client(), email)).toMatchObject({ status: 200 })
  expect(await statuses(9, () => guess(server.client(), email))).toEqual(Array(9).fill(401))
})

test('guesses at one account leave the others open', async () => {
  const [one, other] = [await signUp(server.client()), await signUp(server.client())]
  await statuses(11, () => guess(server.client(), one))
  expect(await signIn(server.client(), other)).toMatchObject({ status: 200 })
})

test('addresses longer than any share one count, whatever comes after', async () => {
  const tooLong = (ending: number) => `${'a'.repeat(300)}${ending}@example.org`
  let ending = 0
  const answers = await statuses(11, () => guess(server.client(), tooLong((ending += 1))))
  expect(answers.at(-1)).toBe(429)
  expect(answers.slice(0, -1)).not.toContain(429)
})

test.each([
  ['an address that is none', { email: 'ada', password: PASSWORD }],
  ['a password that is no text', { email: 'ada@example.org', password: 1_234_567_890 }],
])('%s is no guess, for it costs no hash, and is not counted as one', async (_what, fields) => {
  const attempt = () => callAuth(server.client(), '/sign-in/email', fields)
  expect(await statuses(11, attempt)).toEqual(Array(11).fill(400))
})

test('one address signs in thirty times a minute at most, whatever it says of where it comes from', async () => {
  const attempt = async (index: number) => {
    const response = await server.client().fetch('/api/auth/sign-in/email', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-forwarded-for': `198.51.100.${index}` },
      body: JSON.stringify({ email: `${index}@example.org`, password: PASSWORD }),
    })
    return response.status
  }
  const answers = await Promise.all(Array.from({ length: 32 }, (_, index) => attempt(index)))
  expect(answers.filter((status) => status === 401)).toHaveLength(30)
  expect(answers.filter((status) => status === 429)).toHaveLength(2)
  server.pass(60_000)
  expect(await attempt(1)).toBe(401)
})

test('one address signs up thirty times a minute at most, and is told how long to wait', async () => {
  const attempt = () => callAuth(server.client(), '/sign-up/email', { name: 'Ada', email: 'ada', password: PASSWORD })
  await statuses(30, attempt)
  const refused = await attempt()
  expect(refused.status).toBe(429)
  expect(Number(refused.retryAfter)).toBeGreaterThan(0)
  expect(Number(refused.retryAfter)).toBeLessThanOrEqual(60)
})

test('visitors behind a proxy of ours are counted one by one', async () => {
  const proxied = await startTestServer(server.database, undefined, { trustedProxies: ['127.0.0.1'] })
  try {
    const attempt = async (from: string) =>
      (
        await proxied.client().fetch('/api/auth/sign-up/email', {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'x-forwarded-for': from },
          body: '{}',
        })
      ).status
    for (let time = 0; time < 30; time++) await attempt('198.51.100.1')
    expect(await attempt('198.51.100.1')).toBe(429)
    expect(await attempt('198.51.100.2')).toBe(400)
  } finally {
    await proxied.close()
  }
})
