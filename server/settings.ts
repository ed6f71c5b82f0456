import { isIP } from 'node:net'
import { z } from 'zod'

export const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const
export const adhocQueries = ['everybody', 'members', 'keys', 'nobody'] as const

/** Every setting by the name of its environment variable: its meaning, and the sentence that a bad value gets. An empty value counts as none. */
export const settings = {
  PORT: wholeNumber('PORT', 1, 65_535).default(4000).describe('Port to listen on. Default 4000.'),
  HOST: z
    .string()
    .default('127.0.0.1')
    .describe('Address to listen on; 0.0.0.0 opens it to the network. Default 127.0.0.1.'),
  DATA_DIR: z
    .string()
    .default('./.data')
    .describe('Folder for the database and the secrets, relative to the project. Default ./.data.'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\/./, 'DATABASE_URL must begin with postgresql:// or be unset for the built-in database.')
    .optional()
    .describe('PostgreSQL to use. Default: the built-in one, in DATA_DIR.'),
  DATABASE_POOL_SIZE: wholeNumber('DATABASE_POOL_SIZE', 1, 1_000)
    .default(10)
    .describe('Connections to keep at most. Default 10.'),
  DATABASE_TIMEOUT_MS: wholeNumber('DATABASE_TIMEOUT_MS', 100, 600_000)
    .default(10_000)
    .describe('Milliseconds after which a statement is given up. Default 10000.'),
  LOG_LEVEL: z
    .enum(logLevels, `LOG_LEVEL must be one of ${logLevels.join(', ')}.`)
    .default('info')
    .describe('How much to log. Default info.'),
  PUBLIC_ORIGIN: origin('PUBLIC_ORIGIN').describe(
    'Where browsers reach the server, without a path. Default http://localhost:PORT.',
  ),
  ORIGIN: origin('ORIGIN').describe('The same under the name that SvelteKit uses; PUBLIC_ORIGIN goes first.'),
  SESSION_SECRET: z
    .string()
    .min(32, 'SESSION_SECRET must have at least 32 characters.')
    .optional()
    .describe('Signs session cookies. Default: made once and kept in DATA_DIR.'),
  TRUSTED_PROXIES: z
    .string()
    .transform((value) => value.split(/[\s,]+/).filter(Boolean))
    .refine(
      (list) => list.every(isNetwork),
      'TRUSTED_PROXIES must be addresses or ranges such as 10.0.0.0/8, with commas.',
    )
    .default([])
    .describe('Proxies of yours whose X-Forwarded-For tells where visitors come from. Default none.'),
  REQUESTS_PER_MINUTE: wholeNumber('REQUESTS_PER_MINUTE', 0, 1_000_000)
    .default(1_200)
    .describe('Requests a minute of one address, or of one account; 0 for any number. Default 1200.'),
  KEY_REQUESTS_PER_MINUTE: wholeNumber('KEY_REQUESTS_PER_MINUTE', 0, 1_000_000)
    .default(6_000)
    .describe('Requests a minute of one API key; 0 for any number. Default 6000.'),
  GUESTS_PER_HOUR: wholeNumber('GUESTS_PER_HOUR', 0, 1_000_000)
    .default(60)
    .describe('Guests that may begin from one address in an hour; 0 for any number. Default 60.'),
  GUEST_DAYS: wholeNumber('GUEST_DAYS', 0, 36_500)
    .default(30)
    .describe(
      'Days without a visit after which a guest who has answered nothing is forgotten; 0 for never. Default 30.',
    ),
  REQUEST_DEADLINE_MS: wholeNumber('REQUEST_DEADLINE_MS', 100, 600_000)
    .default(15_000)
    .describe('Milliseconds after which a GraphQL request is given up. Default 15000.'),
  ADHOC_QUERIES: z
    .enum(adhocQueries, `ADHOC_QUERIES must be one of ${adhocQueries.join(', ')}.`)
    .default('everybody')
    .describe(
      'Who may send queries of their own, beside those of the pages: everybody, members, keys or nobody. Default everybody.',
    ),
  INTROSPECTION: z
    .enum(['on', 'off'], 'INTROSPECTION must be on or off.')
    .transform((value) => value === 'on')
    .default(true)
    .describe('Whether the API describes itself to whoever asks: on or off. Default on.'),
  RESPONSE_CACHE_MB: wholeNumber('RESPONSE_CACHE_MB', 0, 10_000)
    .default(64)
    .describe('Megabytes for answers that are the same for everybody; 0 keeps none. Default 64.'),
  METRICS_PORT: wholeNumber('METRICS_PORT', 0, 65_535)
    .default(0)
    .describe('Port for /metrics, on the same HOST; 0 for none. Default 0.'),
  OIDC_ISSUER: z
    .string()
    .refine((value) => /^https?:$/.test(URL.parse(value)?.protocol ?? ''), 'OIDC_ISSUER must be an https address.')
    .optional()
    .describe('Identity provider to sign in with, by OpenID Connect. Default none.'),
  OIDC_CLIENT_ID: z.string().optional().describe('What the identity provider calls this server.'),
  OIDC_CLIENT_SECRET: z.string().optional().describe('What this server shows the identity provider.'),
  OIDC_NAME: z
    .string()
    .default('your organisation')
    .describe('Name of the identity provider, as people know it. Default "your organisation".'),
}

/** Name and meaning of every setting, for the help text and the README. */
export function describeSettings(): { name: string; meaning: string }[] {
  return Object.entries(settings).map(([name, setting]) => ({ name, meaning: setting.description ?? '' }))
}

function isNetwork(value: string): boolean {
  const [address = '', bits = '0', ...rest] = value.split('/')
  const longest = isIP(address) === 6 ? 128 : 32
  return isIP(address) > 0 && rest.length === 0 && /^\d{1,3}$/.test(bits) && Number(bits) <= longest
}

function wholeNumber(name: string, from: number, to: number) {
  const sentence = `${name} must be a whole number from ${from} to ${to}.`
  return z
    .string()
    .regex(/^\d{1,9}$/, sentence)
    .transform(Number)
    .refine((value) => value >= from && value <= to, sentence)
}

function origin(name: string) {
  return z
    .string()
    .refine(isOrigin, `${name} must be an address such as https://debrief.example, without a path.`)
    .transform((value) => new URL(value).origin)
    .optional()
}

function isOrigin(value: string): boolean {
  const url = URL.parse(value)
  return url !== null && /^https?:$/.test(url.protocol) && url.pathname === '/' && url.search === '' && url.hash === ''
}
