import { execFile } from 'node:child_process'
import { beforeEach, describe, expect, test } from 'vitest'
import { projectRoot } from '../../server/database/project-paths.ts'
import { callAuth, signIn, signUp } from '../call-auth.ts'
import type { TestClient } from '../client.ts'
import { openServer } from '../open-server.ts'

const server = openServer()
beforeEach(() => server.pass(60_000))

const learner = (...words: string[]) => learnerIn({ PUBLIC_ORIGIN: 'https://debrief.example' }, ...words)

function learnerIn(
  settings: NodeJS.ProcessEnv,
  ...words: string[]
): Promise<{ status: number; stdout: string; stderr: string }> {
  const env = { ...process.env, DATABASE_URL: server.database.url, ...settings }
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ['server/commands/learner.ts', ...words],
      { cwd: projectRoot, env },
      (error, stdout, stderr) => resolve({ status: error ? 1 : 0, stdout, stderr }),
    )
  })
}

test('somebody who has signed up becomes the first administrator by a command, while the server runs', async () => {
  const client = server.client()
  const email = await signUp(client)
  expect(await learner('promote', email)).toMatchObject({ status: 0, stdout: `Ada <${email}> is now ADMINISTRATOR.\n` })
  expect((await client.run('{ viewer { role } }')).viewer).toEqual({ role: 'ADMINISTRATOR' })
  expect(await learner('promote', email, '--role', 'TRAINER')).toMatchObject({
    status: 1,
    stderr: 'This is the only administrator. Make somebody else one first.\n',
  })
})

test('an address that nobody has, and a role that is none, are refused in words', async () => {
  expect(await learner('promote', 'nobody@example.org')).toMatchObject({
    status: 1,
    stderr: 'Nobody has signed up with this address.\n',
  })
  for (const words of [['promote', 'a@example.org', '--role', 'KING'], ['promote'], ['reset'], []])
    expect((await learner(...words)).stderr).toContain('learner promote EMAIL')
  expect((await learner('promot')).stderr).toMatch(/^There is no command "promot"\./)
  expect((await learner('promote', 'a@example.org', '--role', 'KING')).stderr).toMatch(/^There is no role "KING"\./)
  expect(await learner('--help')).toMatchObject({ status: 0, stdout: expect.stringContaining('learner promote EMAIL') })
})

describe('somebody who has forgotten the password', () => {
  const NEW = 'another long one'
  const isSignedIn = async (client: TestClient) => (await client.run('{ viewer { id } }')).viewer !== null
  const tokenFor = async (email: string) => {
    const { status, stdout } = await learner('reset', email)
    expect(status).toBe(0)
    return /^ {2}https:\/\/debrief\.example\/reset-password\?token=([\w-]+)$/m.exec(stdout)?.[1] ?? ''
  }
  const reset = (token: string, newPassword = NEW) =>
    callAuth(server.client(), '/reset-password', { token, newPassword })

  test('sets a new one by a link that works once, and is signed out everywhere', async () => {
    const [home, phone] = [server.client(), server.client()]
    const email = await signUp(home)
    await signIn(phone, email)
    const token = await tokenFor(email.toUpperCase())
    expect([await isSignedIn(home), await isSignedIn(phone)]).toEqual([true, true])
    expect(await reset(token, 'short')).toMatchObject({ status: 400, code: 'PASSWORD_TOO_SHORT' })
    expect(await reset(token, 'qwertyuiop')).toMatchObject({ status: 400, code: 'PASSWORD_TOO_EASY' })
    expect(await reset(token)).toMatchObject({ status: 200 })
    expect([await isSignedIn(home), await isSignedIn(phone)]).toEqual([false, false])
    expect(await signIn(home, email)).toMatchObject({ status: 401 })
    expect(await signIn(home, email, NEW)).toMatchObject({ status: 200 })
    expect(await reset(token, 'a third long one')).toMatchObject({ status: 400, code: 'INVALID_TOKEN' })
  })

  test('signs in at once with the new one, however many old ones were tried before', async () => {
    const email = await signUp(server.client())
    const guess = () => signIn(server.client(), email, 'one of the old ones')
    for (let tried = 0; tried < 10; tried += 1) await guess()
    expect(await guess()).toMatchObject({ status: 429 })
    await reset(await tokenFor(email))
    expect(await signIn(server.client(), email, NEW)).toMatchObject({ status: 200 })
  })

  test('gets a link that the database does not give away, that ends by itself and with the next', async () => {
    const email = await signUp(server.client())
    const first = await tokenFor(email)
    expect(JSON.stringify(await server.database.verification.findMany())).not.toContain(first)
    const second = await tokenFor(email)
    expect(await reset(first)).toMatchObject({ status: 400, code: 'INVALID_TOKEN' })
    await server.database.verification.updateMany({ data: { expiresAt: new Date(Date.now() - 1) } })
    expect(await reset(second)).toMatchObject({ status: 400, code: 'INVALID_TOKEN' })
    expect(await signIn(server.client(), email)).toMatchObject({ status: 200 })
  })

  test('gets a link to the right place, or the administrator is told which address stands in for it', async () => {
    const email = await signUp(server.client())
    expect((await learner('reset', email)).stdout).not.toContain('PUBLIC_ORIGIN')
    const { stdout } = await learnerIn({ PUBLIC_ORIGIN: '', ORIGIN: ' ', PORT: '4321' }, 'reset', email)
    expect(stdout).toMatch(/^ {2}http:\/\/localhost:4321\/reset-password\?token=[\w-]+$/m)
    expect(stdout).toContain('PUBLIC_ORIGIN is not set here, so the link leads to http://localhost:4321.')
    expect(await learnerIn({ PUBLIC_ORIGIN: 'debrief.example' }, 'reset', email)).toMatchObject({
      status: 1,
      stdout: '',
      stderr: 'PUBLIC_ORIGIN must be an address such as https://debrief.example, without a path.\n',
    })
  })

  test('is not helped here by a password when another service signs them in, and a stranger not at all', async () => {
    const { email } = await server.database.learner.create({
      data: {
        name: 'Grace',
        email: 'grace@example.org',
        credentials: { create: { providerId: 'oidc', accountId: 'grace' } },
      },
    })
    const links = () => server.database.verification.count()
    const before = await links()
    expect(await learner('reset', email)).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('another service'),
    })
    expect(await learner('reset', 'nobody@example.org')).toMatchObject({
      status: 1,
      stderr: 'Nobody has signed up with this address.\n',
    })
    expect(await links()).toBe(before)
  })
})
