import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { admitApiKey } from '../../server/actions/admit-api-key.ts'
import { UNLIMITED } from '../unlimited.ts'
import { callAuth, signUp } from '../call-auth.ts'
import { startTestServer, type TestClient, type TestServer } from '../client.ts'
import { recordStatements } from '../database.ts'
import { createApiKey, withApiKey } from '../make-api-key.ts'
import { openServer } from '../open-server.ts'
import { QuizPlayer, rowId } from '../quiz-player.ts'

const server = openServer()
beforeEach(() => server.pass(60_000))

const ENDINGS = '{ viewer { apiKeys { name ending lastUsedAt hasExpired } signedInBrowsers { id } } }'
const CLAIMS = '{ claims(first: 1) { nodes { slug } } }'
const ME = '{ viewer { name } }'
const DAY_MS = 86_400_000

async function member(): Promise<TestClient> {
  const client = server.client()
  await signUp(client)
  return client
}

const revoke = async (client: TestClient, apiKeyId: string) =>
  (await client.run(`mutation { revokeApiKey(apiKeyId: "${apiKeyId}") { __typename } }`)).revokeApiKey.__typename

/** Asks as a program does: a new caller without a cookie, with a key. */
const ask = (authorization: string, query: string, headers: Record<string, string> = {}) =>
  server.client().fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization, ...headers },
    body: JSON.stringify({ query }),
  })

const answer = async (authorization: string, query: string, headers: Record<string, string> = {}) =>
  (await ask(authorization, query, headers)).json()

describe('a member', () => {
  test('makes a key that is shown once and kept as a hash', async () => {
    const client = await member()
    const { secret, apiKey } = await createApiKey(client, { name: ' nightly ' })
    expect(secret).toMatch(/^debrief_[\w-]{43}$/)
    expect(apiKey).toMatchObject({ name: 'nightly', scope: 'CLAIMS', hasExpired: false, lastUsedAt: null })
    expect(secret.endsWith(apiKey.ending)).toBe(true)
    const row = await server.database.apiKey.findUniqueOrThrow({ where: { id: rowId(apiKey.id) } })
    expect(JSON.stringify(row)).not.toContain(secret.slice(8, 40))
    expect(JSON.stringify(await client.run(ENDINGS))).not.toContain(secret.slice(8, 40))
  })

  test.each([
    [{ name: ' ' }, 'name'],
    [{ name: 'n'.repeat(81) }, 'name'],
    [{ days: 0 }, 'expiresAt'],
    [{ days: 400 }, 'expiresAt'],
  ])('is told what is wrong with %o, and no key is made', async (fields, field) => {
    const client = await member()
    expect(await createApiKey(client, fields)).toMatchObject({ __typename: 'InvalidInput', field })
    expect((await client.run(ENDINGS)).viewer.apiKeys).toEqual([])
  })

  test('says until when with an offset, or is told to', async () => {
    const client = await member()
    const create = `mutation ($at: DateTime!) {
      createApiKey(input: { name: "n", scope: CLAIMS, expiresAt: $at }) { ... on CreateApiKeySuccess { apiKey { expiresAt } } }
    }`
    const day = new Date(Date.now() + 30 * DAY_MS).toISOString().slice(0, 10)
    const { createApiKey } = await client.run(create, { at: `${day}T12:00:00+02:00` })
    expect(createApiKey.apiKey.expiresAt).toBe(`${day}T10:00:00.000Z`)
    const year = day.slice(0, 4)
    for (const at of [`${day} 12:00`, `${day}T12:00:00`, day, year, `${year}-02-30T12:00:00Z`, Number(year)]) {
      const { errors } = await client.send(create, { at })
      expect(errors, String(at)).toMatchObject([
        { message: expect.stringContaining('with Z or an offset'), extensions: { code: 'BAD_USER_INPUT' } },
      ])
    }
  })

  test('has at most twenty keys, also when they are made at once', async () => {
    const client = await member()
    const made = await Promise.all(Array.from({ length: 25 }, () => createApiKey(client)))
    expect(made.filter(({ __typename }) => __typename === 'InvalidInput')).toHaveLength(5)
    expect((await client.run(ENDINGS)).viewer.apiKeys).toHaveLength(20)
  })

  test('revokes a key, which lets nobody in from then on, and nobody else can', async () => {
    const client = await member()
    const { secret, apiKey } = await createApiKey(client)
    expect(await revoke(await member(), apiKey.id)).toBe('Forbidden')
    expect(await revoke(server.client(), apiKey.id)).toBe('NotSignedIn')
    expect((await ask(`Bearer ${secret}`, CLAIMS)).status).toBe(200)
    expect(await revoke(client, apiKey.id)).toBe('RevokeApiKeySuccess')
    expect((await ask(`Bearer ${secret}`, CLAIMS)).status).toBe(401)
    expect(await revoke(client, apiKey.id)).toBe('Forbidden')
  })

  test('sees when a key was last used, to the minute', async () => {
    const client = await member()
    const authorization = `Bearer ${(await createApiKey(client)).secret}`
    const { queries } = await recordStatements(server.database, () => ask(authorization, CLAIMS))
    expect(queries.filter((sql) => sql.startsWith('UPDATE'))).toHaveLength(1)
    const { viewer } = await client.run(ENDINGS)
    expect(viewer.apiKeys[0].lastUsedAt).toEqual(expect.any(String))
    const again = await recordStatements(server.database, () => ask(authorization, CLAIMS))
    expect(again.queries.filter((sql) => sql.startsWith('UPDATE'))).toEqual([])
    // One for the key, one for the answer.
    expect(again.queries).toHaveLength(2)
  })

  test('takes the keys along in the export without what opens them, and they go with the account', async () => {
    const client = await member()
    const { secret, apiKey } = await createApiKey(client)
    const text = await (await client.fetch('/api/account/export')).text()
    const { hash } = await server.database.apiKey.findUniqueOrThrow({ where: { id: rowId(apiKey.id) } })
    expect(JSON.parse(text).apiKeys).toMatchObject([{ name: 'nightly', scope: 'CLAIMS', ending: apiKey.ending }])
    for (const held of [secret, hash]) expect(text).not.toContain(held)
    await callAuth(client, '/delete-user', { password: 'correct horse battery' })
    expect(await server.database.apiKey.count({ where: { id: rowId(apiKey.id) } })).toBe(0)
    expect((await ask(`Bearer ${secret}`, CLAIMS)).status).toBe(401)
  })
})

test('a key that is sent in another way lets nobody in, and is told how to be sent', async () => {
  const { secret } = await createApiKey(await member())
  for (const authorization of [secret, `Token ${secret}`, `Bearer${secret}`, 'Bearer', `Bearer ${secret.slice(1)}`]) {
    const response = await ask(authorization, CLAIMS)
    expect(response.status).toBe(401)
    expect(response.headers.get('www-authenticate')).toMatch(/^Bearer /)
    expect((await response.json()).errors[0].message).toContain('Authorization: Bearer debrief_…')
  }
})

test('a password for a proxy on the way is none of ours: its sender is a reader like others', async () => {
  expect((await ask('Basic YWRhOnBhc3N3b3Jk', CLAIMS)).status).toBe(200)
})

describe('a program on a page of another site', () => {
  const origin = 'https://elsewhere.example'
  const preflight = (path: string, asked: string) =>
    server.client().fetch(path, {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': asked },
    })

  test.each(['/graphql', '/api/claims.jsonl'])('may ask %s with a key, and reads the answer', async (path) => {
    const allowed = await preflight(path, 'authorization,content-type,if-none-match')
    expect(allowed.status).toBe(204)
    expect(allowed.headers.get('access-control-allow-origin')).toBe('*')
    expect(allowed.headers.get('access-control-allow-headers')).toBe('authorization, content-type, if-none-match')
    expect(allowed.headers.has('access-control-allow-credentials')).toBe(false)
    const { authorization } = await withApiKey(await member(), 'OWN_RESULTS')
    const init = { headers: { authorization, origin, 'sec-fetch-site': 'cross-site' } }
    const response =
      path === '/graphql' ? await ask(authorization, ME, init.headers) : await server.client().fetch(path, init)
    expect([response.status, response.headers.get('access-control-allow-origin')]).toEqual([200, '*'])
    expect(response.headers.get('access-control-expose-headers')).toContain('etag')
    expect(await response.text()).toMatch(/"Ada"|"statement"/)
  })

  test('reads why its key is refused', async () => {
    const response = await ask('Bearer debrief_nonsense', ME, { origin })
    expect([response.status, response.headers.get('access-control-allow-origin')]).toEqual([401, '*'])
  })

  test('is not let in without a key, nor with a cookie beside it, nor to what is for people', async () => {
    expect((await preflight('/graphql', 'content-type')).headers.has('access-control-allow-origin')).toBe(false)
    const asked = await preflight('/api/auth/sign-out', 'authorization')
    expect(asked.headers.has('access-control-allow-origin')).toBe(false)
    const client = await member()
    const { authorization } = await withApiKey(client, 'OWN_RESULTS')
    const response = await ask(authorization, ME, { origin, cookie: client.cookie })
    expect([response.status, response.headers.has('access-control-allow-origin')]).toEqual([403, false])
  })
})

test('somebody without a session has no keys, and asking for them is no error', async () => {
  expect(await server.client().run(ENDINGS)).toEqual({ viewer: null })
})

test('a guest is told to sign up first', async () => {
  const guest = server.client()
  await new QuizPlayer(guest).start({ length: 1 })
  expect(await createApiKey(guest)).toMatchObject({
    __typename: 'Forbidden',
    message: expect.stringContaining('Sign up'),
  })
  expect(await createApiKey(server.client())).toMatchObject({ __typename: 'NotSignedIn' })
})

describe('a key that lets nobody in', () => {
  const unknown = `Bearer debrief_${'A'.repeat(43)}`

  test.each([
    ['that was never made', unknown],
    ['of another form', 'Bearer something'],
    ['that is empty', 'Bearer'],
    ['that tries SQL', `Bearer debrief_' OR true --`],
  ])('%s gets 401 and says so, on every path', async (_name, authorization) => {
    const typenames = '{ __typename }'
    for (const headers of [{}, { accept: 'application/json, multipart/mixed' }] as Record<string, string>[]) {
      const response = await ask(authorization, typenames, headers)
      expect(response.status).toBe(401)
      expect(response.headers.get('www-authenticate')).toMatch(/^Bearer /)
      expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'INVALID_API_KEY' } }] })
    }
    for (const path of ['/graphql?query={__typename}', '/api/claims.jsonl'])
      expect((await server.client().fetch(path, { headers: { authorization } })).status).toBe(401)
  })

  test('because it has ended says when', async () => {
    const client = await member()
    const { secret } = await createApiKey(client, { days: 1 })
    server.pass(DAY_MS)
    const response = await ask(`Bearer ${secret}`, CLAIMS)
    expect(response.status).toBe(401)
    expect(await response.json()).toMatchObject({
      errors: [{ message: expect.stringMatching(/ended on \d{4}-/), extensions: { code: 'EXPIRED_API_KEY' } }],
    })
    expect((await client.run(ENDINGS)).viewer.apiKeys).toMatchObject([{ hasExpired: true }])
  })

  test('lets nobody in from the very moment on at which it ends', async () => {
    const { secret, apiKey } = await createApiKey(await member())
    const end = new Date(apiKey.expiresAt)
    const admit = (now: Date) => admitApiKey(server.database, secret, now)
    expect(await admit(new Date(end.getTime() - 1))).toMatchObject({ scope: 'CLAIMS' })
    expect(await admit(end)).toMatchObject({ code: 'EXPIRED_API_KEY' })
  })

  test('counts for whoever tries it', async () => {
    const limited = await startTestServer(server.database, undefined, {
      service: { ...UNLIMITED, requestsPerMinute: 2 },
    })
    const statuses = []
    for (let tried = 0; tried < 3; tried += 1) {
      const response = await limited.client().fetch('/api/claims.jsonl', { headers: { authorization: unknown } })
      statuses.push(response.status)
    }
    expect(statuses).toEqual([401, 401, 429])
    await limited.close()
  })
})

describe('a key beside a cookie', () => {
  test('counts alone: the cookie is neither read nor sent again', async () => {
    const [owner, other] = [await member(), await member()]
    await callAuth(owner, '/update-user', { name: 'Grace' })
    const { authorization } = await withApiKey(owner, 'OWN_RESULTS')
    const send = (query: string, key = authorization) => other.send(query, {}, { authorization: key })
    expect((await send(ME)).data.viewer.name).toBe('Grace')
    expect((await send('{ viewer { email } }')).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
    expect((await send('mutation { setDesiredRetention(retention: 0.8) { __typename } }')).data).toEqual({
      setDesiredRetention: { __typename: 'Forbidden' },
    })
    expect((await send(ME, 'Bearer wrong')).errors).toMatchObject([{ extensions: { code: 'INVALID_API_KEY' } }])
    expect((await other.run(ME)).viewer.name).toBe('Ada')
  })

  test('does not open the account to it', async () => {
    const client = await member()
    const headers = await withApiKey(client, 'OWN_RESULTS')
    for (const [path, method] of [
      ['/api/account/export', 'GET'],
      ['/api/auth/sign-out', 'POST'],
      ['/api/auth/update-user', 'POST'],
      ['/api/auth/delete-user', 'POST'],
    ] as const) {
      for (const caller of [server.client(), client])
        expect((await caller.fetch(path, { method, headers: { ...headers, origin: server.address } })).status).toBe(403)
    }
    expect((await client.run(ME)).viewer.name).toBe('Ada')
  })

  test('does not let another site in with the cookie either', async () => {
    const client = await member()
    const headers = { ...(await withApiKey(client, 'CLAIMS')), origin: 'https://elsewhere.example' }
    expect((await client.fetch('/graphql?query={viewer{name}}', { headers })).status).toBe(403)
  })

  test('of another scheme is none: the cookie counts', async () => {
    const client = await member()
    expect((await client.send(ME, {}, { authorization: 'Basic YTpi' })).data.viewer.name).toBe('Ada')
  })
})

describe('a program with a key', () => {
  let claims: { authorization: string }
  let limited: TestServer
  beforeAll(async () => {
    claims = await withApiKey(await member(), 'CLAIMS')
    const service = { ...UNLIMITED, requestsPerMinute: 1, keyRequestsPerMinute: 3 }
    limited = await startTestServer(server.database, undefined, { service })
  })
  afterAll(() => limited.close())

  test('reads the claims on the short path, on Yoga’s, by GET and as lines', async () => {
    const bodies = [
      await answer(claims.authorization, CLAIMS),
      await answer(claims.authorization, CLAIMS, { accept: 'application/json, multipart/mixed' }),
      await (
        await server.client().fetch(`/graphql?query=${encodeURIComponent(CLAIMS)}`, {
          headers: { ...claims, accept: 'application/json' },
        })
      ).json(),
    ]
    for (const body of bodies) expect(body).toEqual(bodies[0])
    expect(bodies[0].data.claims.nodes).toHaveLength(1)
    const where = encodeURIComponent('{"country":"china"}')
    const lines = await server.client().fetch(`/api/claims.jsonl?where=${where}`, { headers: claims })
    expect((await lines.text()).trimEnd().split('\n').length).toBeGreaterThan(1)
  })

  test('may ask more often than somebody without', async () => {
    const statuses = async (headers: Record<string, string>) => {
      const all = []
      for (let sent = 0; sent < 4; sent += 1)
        all.push((await limited.client().fetch('/graphql?query={__typename}', { headers })).status)
      return all
    }
    expect(await statuses({ accept: 'application/json' })).toEqual([200, 429, 429, 429])
    expect(await statuses({ accept: 'application/json', ...claims })).toEqual([200, 200, 200, 429])
  })

  test('is known by one statement, also where the answer is at hand already', async () => {
    const service = { ...UNLIMITED, responseCacheMb: 8 }
    const keeping = await startTestServer(server.database, undefined, { service })
    const read = () => keeping.client().send(CLAIMS, {}, claims)
    await vi.waitFor(
      async () =>
        expect((await recordStatements(server.database, read)).queries).toEqual([expect.stringMatching('ApiKey')]),
      { timeout: 10_000 },
    )
    await keeping.close()
  })

  test('never becomes a guest', async () => {
    const guests = () => server.database.learner.count({ where: { isAnonymous: true } })
    const before = await guests()
    const start = 'mutation { startQuiz(input: {reportSlug: "north-korean-troops", length: 1}) { __typename } }'
    const response = await ask(claims.authorization, start)
    expect(response.headers.getSetCookie()).toEqual([])
    expect((await response.json()).data).toEqual({ startQuiz: { __typename: 'Forbidden' } })
    expect(await guests()).toBe(before)
  })
})
