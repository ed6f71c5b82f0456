import { createHash, createSign, generateKeyPairSync, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

/** Whom the provider vouches for at the next sign-in. */
export interface Person {
  readonly sub: string
  readonly email: string
  readonly email_verified: boolean
  readonly name?: string
}

export interface TestIdentityProvider {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** Who sits at the browser. */
  person: Person
  /** Spoils the ID tokens, as somebody would who does not hold the provider's key. */
  forges: 'nothing' | 'signature' | 'nonce' | 'audience'
  close(): Promise<void>
}

const encode = (value: object | Buffer) =>
  (Buffer.isBuffer(value) ? value : Buffer.from(JSON.stringify(value))).toString('base64url')

/**
 * An OpenID Connect provider that signs everybody in at once: authorization code with PKCE (S256), a client secret, and
 * ID tokens signed with RS256. It refuses what the standard tells it to refuse.
 */
export async function startIdentityProvider(person: Person): Promise<TestIdentityProvider> {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const granted = new Map<string, URLSearchParams>()
  const server = createServer((request, response) => void answer(request, response))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  const provider: TestIdentityProvider = {
    issuer,
    clientId: 'debrief',
    clientSecret: 'between us',
    person,
    forges: 'nothing',
    async close() {
      server.close()
      server.closeAllConnections()
    },
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', issuer)
    if (url.pathname === '/authorize') return authorize(url.searchParams, response)
    if (url.pathname === '/token') return send(response, ...exchange(new URLSearchParams(await text(request))))
    if (url.pathname === '/keys')
      return send(response, 200, {
        keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'k', alg: 'RS256', use: 'sig' }],
      })
    return send(response, 200, {
      issuer,
      authorization_endpoint: `${issuer}/authorize`,
      token_endpoint: `${issuer}/token`,
      jwks_uri: `${issuer}/keys`,
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['RS256'],
    })
  }

  function authorize(asked: URLSearchParams, response: ServerResponse): void {
    const isSound =
      asked.get('client_id') === provider.clientId &&
      asked.get('response_type') === 'code' &&
      asked.get('code_challenge_method') === 'S256' &&
      asked.get('scope')?.split(' ').includes('openid')
    if (!isSound) return send(response, 400, { error: 'invalid_request' })
    const code = randomUUID()
    granted.set(code, asked)
    const back = new URL(asked.get('redirect_uri') ?? '')
    back.searchParams.set('code', code)
    back.searchParams.set('state', asked.get('state') ?? '')
    response.writeHead(302, { location: back.href }).end()
  }

  function exchange(given: URLSearchParams): [number, object] {
    const asked = granted.get(given.get('code') ?? '')
    granted.delete(given.get('code') ?? '')
    const challenge = createHash('sha256')
      .update(given.get('code_verifier') ?? '')
      .digest('base64url')
    const isSound =
      asked?.get('code_challenge') === challenge &&
      asked.get('redirect_uri') === given.get('redirect_uri') &&
      given.get('client_secret') === provider.clientSecret
    if (!isSound) return [400, { error: 'invalid_grant' }]
    const tokens = { access_token: randomUUID(), token_type: 'Bearer', expires_in: 60 }
    return [200, { ...tokens, id_token: sign(asked.get('nonce')) }]
  }

  function sign(nonce: string | null): string {
    const now = Math.floor(Date.now() / 1000)
    const claims = {
      ...provider.person,
      iss: issuer,
      aud: provider.forges === 'audience' ? 'another client' : provider.clientId,
      nonce: provider.forges === 'nonce' ? 'another nonce' : nonce,
      iat: now,
      exp: now + 60,
    }
    const content = `${encode({ alg: 'RS256', kid: 'k' })}.${encode(claims)}`
    const signature = createSign('sha256').update(content).sign(privateKey)
    if (provider.forges === 'signature') signature[0] = signature[0]! ^ 1
    return `${content}.${encode(signature)}`
  }

  return provider
}

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}
