import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectRoot } from './database/project-paths.ts'
import { readEnvironment } from './environment.ts'
import { readSessionSecret } from './session-secret.ts'
import { describeSettings } from './settings.ts'

test('without any setting the server is for this machine only, with a database of its own', () => {
  expect(readEnvironment({})).toEqual({
    port: 4000,
    host: '127.0.0.1',
    dataDir: join(projectRoot, '.data'),
    databaseUrl: undefined,
    databasePoolSize: 10,
    databaseTimeoutMs: 10_000,
    logLevel: 'info',
    publicOrigin: 'http://localhost:4000',
    isPublicOriginSet: false,
    sessionSecret: undefined,
    trustedProxies: [],
    identityProvider: undefined,
    service: {
      requestsPerMinute: 1_200,
      keyRequestsPerMinute: 6_000,
      guestsPerHour: 60,
      deadlineMs: 15_000,
      adhocQueries: 'everybody',
      introspection: true,
      responseCacheMb: 64,
    },
    guestDays: 30,
    metricsPort: 0,
  })
})

test('an identity provider is all of its settings or none', () => {
  const all = { OIDC_ISSUER: 'https://id.example', OIDC_CLIENT_ID: 'debrief', OIDC_CLIENT_SECRET: 'secret' }
  expect(readEnvironment(all).identityProvider).toEqual({
    issuer: 'https://id.example',
    clientId: 'debrief',
    clientSecret: 'secret',
    name: 'your organisation',
  })
  expect(() => readEnvironment({ ...all, OIDC_CLIENT_SECRET: '' })).toThrow('OIDC_CLIENT_SECRET must be set as well.')
  expect(() => readEnvironment({ ...all, OIDC_ISSUER: 'id.example' })).toThrow('OIDC_ISSUER must be an https address.')
})

test('proxies are addresses and ranges', () => {
  expect(readEnvironment({ TRUSTED_PROXIES: '10.0.0.0/8, fd00::1' }).trustedProxies).toEqual(['10.0.0.0/8', 'fd00::1'])
  for (const TRUSTED_PROXIES of ['proxy', '10.0.0.0/33', '10.0.0.0/8/1', '10.0.0.0/x'])
    expect(() => readEnvironment({ TRUSTED_PROXIES })).toThrow('TRUSTED_PROXIES must be addresses or ranges')
})

test('queries of one’s own and introspection can be closed', () => {
  expect(readEnvironment({ ADHOC_QUERIES: 'keys', INTROSPECTION: 'off' }).service).toMatchObject({
    adhocQueries: 'keys',
    introspection: false,
  })
  expect(() => readEnvironment({ ADHOC_QUERIES: 'some', INTROSPECTION: 'no' })).toThrow(
    'ADHOC_QUERIES must be one of everybody, members, keys, nobody.\nINTROSPECTION must be on or off.',
  )
})

test('every wrong setting gets a sentence of its own', () => {
  const read = () =>
    readEnvironment({ PORT: '70000', LOG_LEVEL: 'loud', DATABASE_URL: 'mysql://x', SESSION_SECRET: 'short' })
  expect(read).toThrow(
    [
      'PORT must be a whole number from 1 to 65535.',
      'DATABASE_URL must begin with postgresql:// or be unset for the built-in database.',
      'LOG_LEVEL must be one of fatal, error, warn, info, debug, trace, silent.',
      'SESSION_SECRET must have at least 32 characters.',
    ].join('\n'),
  )
})

test.each(['4000.5', '-1', 'http', '0x10', '1e3'])('the port %s is refused', (PORT) => {
  expect(() => readEnvironment({ PORT })).toThrow('PORT must be a whole number from 1 to 65535.')
})

test('an empty setting counts as none', () => {
  expect(readEnvironment({ PORT: '', DATABASE_URL: ' ' })).toEqual(readEnvironment({}))
})

test('the public origin follows the port, ORIGIN and PUBLIC_ORIGIN, the last one first', () => {
  expect(readEnvironment({ PORT: '5000' }).publicOrigin).toBe('http://localhost:5000')
  expect(readEnvironment({ ORIGIN: 'https://a.example/' })).toMatchObject({
    publicOrigin: 'https://a.example',
    isPublicOriginSet: true,
  })
  expect(readEnvironment({ ORIGIN: 'https://a.example', PUBLIC_ORIGIN: 'https://b.example' }).publicOrigin).toBe(
    'https://b.example',
  )
  expect(() => readEnvironment({ PUBLIC_ORIGIN: 'https://a.example/app' })).toThrow('without a path')
})

test('a relative data folder lies in the project, wherever the command was run', () => {
  expect(readEnvironment({ DATA_DIR: 'data' }).dataDir).toBe(join(projectRoot, 'data'))
  expect(readEnvironment({ DATA_DIR: '/var/data' }).dataDir).toBe('/var/data')
})

test('every setting has a meaning to print', () => {
  for (const { name, meaning } of describeSettings()) expect(`${name}: ${meaning}`).toMatch(/^[A-Z_]+: .+\.$/)
})

test('a session secret that was not given is made once and only its owner can read it', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'debrief-'))
  try {
    const secret = readSessionSecret({ dataDir, sessionSecret: undefined })
    expect(secret.length).toBeGreaterThanOrEqual(32)
    expect(readSessionSecret({ dataDir, sessionSecret: undefined })).toBe(secret)
    expect(statSync(join(dataDir, 'session-secret')).mode & 0o777).toBe(0o600)
    expect(readSessionSecret({ dataDir, sessionSecret: 'given' })).toBe('given')
  } finally {
    rmSync(dataDir, { recursive: true })
  }
})
