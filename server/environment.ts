import { isIP } from 'node:net'
import { resolve } from 'node:path'
import { z } from 'zod'
import { projectRoot } from './database/project-paths.ts'

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

/** Every setting: its meaning, and the sentence that a bad value gets. An empty value counts as none. */
const settings = {
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
    .describe('GraphQL requests that one address may send in a minute; 0 for any number. Default 1200.'),
  GUESTS_PER_HOUR: wholeNumber('GUESTS_PER_HOUR', 0, 1_000_000)
    .default(60)
    .describe('Guests that may begin from one address in an hour; 0 for any number. Default 60.'),
  REQUEST_DEADLINE_MS: wholeNumber('REQUEST_DEADLINE_MS', 100, 600_000)
    .default(15_000)
    .describe('Milliseconds after which a GraphQL request is given up. Default 15000.'),
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
  WEB_DEV_ORIGIN: origin('WEB_DEV_ORIGIN').describe(
    'Vite server to get pages from while they are written; "pnpm dev" sets it.',
  ),
}

/** An outside service that vouches for people, by OpenID Connect. */
export type IdentityProvider = {
  /** Address under which it publishes `/.well-known/openid-configuration`. */
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** What the button says after "Sign in with". */
  readonly name: string
}

/** How much the server does for one caller, and for how long. */
export type ServiceLimits = {
  /** GraphQL requests of one address; 0 for any number. */
  readonly requestsPerMinute: number
  /** New guests of one address; 0 for any number. */
  readonly guestsPerHour: number
  /** After this a GraphQL request is given up. */
  readonly deadlineMs: number
  /** Room for answers that are the same for everybody; 0 keeps none. */
  readonly responseCacheMb: number
}

/** Settings of one process, checked and with their defaults. */
export type Environment = {
  readonly port: number
  readonly host: string
  /** Absolute path. */
  readonly dataDir: string
  /** Undefined for the built-in database. */
  readonly databaseUrl: string | undefined
  readonly databasePoolSize: number
  readonly databaseTimeoutMs: number
  readonly logLevel: (typeof logLevels)[number]
  /** Scheme, host and port, without a slash at the end. */
  readonly publicOrigin: string
  /** Undefined: see session-secret.ts. */
  readonly sessionSecret: string | undefined
  /** Undefined: pages come from web/build. */
  readonly webDevOrigin: string | undefined
  /** Addresses and ranges. */
  readonly trustedProxies: readonly string[]
  /** Undefined: people sign in by password only. */
  readonly identityProvider: IdentityProvider | undefined
  readonly service: ServiceLimits
  /** 0: no metrics. */
  readonly metricsPort: number
}

/**
 * Reads the settings, without touching anything else.
 * @throws Error with one sentence for every setting that is wrong, one a line
 */
export function readEnvironment(variables: Readonly<Record<string, string | undefined>>): Environment {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value?.trim()))
  const { success, data, error } = z.object(settings).superRefine(checkProvider).safeParse(given)
  if (!success) throw new Error(error.issues.map((issue) => issue.message).join('\n'))
  return {
    port: data.PORT,
    host: data.HOST,
    dataDir: resolve(projectRoot, data.DATA_DIR),
    databaseUrl: data.DATABASE_URL,
    databasePoolSize: data.DATABASE_POOL_SIZE,
    databaseTimeoutMs: data.DATABASE_TIMEOUT_MS,
    logLevel: data.LOG_LEVEL,
    publicOrigin: data.PUBLIC_ORIGIN ?? data.ORIGIN ?? `http://localhost:${data.PORT}`,
    sessionSecret: data.SESSION_SECRET,
    webDevOrigin: data.WEB_DEV_ORIGIN,
    trustedProxies: data.TRUSTED_PROXIES,
    identityProvider: data.OIDC_ISSUER
      ? {
          issuer: data.OIDC_ISSUER,
          clientId: data.OIDC_CLIENT_ID ?? '',
          clientSecret: data.OIDC_CLIENT_SECRET ?? '',
          name: data.OIDC_NAME,
        }
      : undefined,
    service: {
      requestsPerMinute: data.REQUESTS_PER_MINUTE,
      guestsPerHour: data.GUESTS_PER_HOUR,
      deadlineMs: data.REQUEST_DEADLINE_MS,
      responseCacheMb: data.RESPONSE_CACHE_MB,
    },
    metricsPort: data.METRICS_PORT,
  }
}

/** Name and meaning of every setting, for the help text and the README. */
export function describeSettings(): { name: string; meaning: string }[] {
  return Object.entries(settings).map(([name, setting]) => ({ name, meaning: setting.description ?? '' }))
}

/** The three settings of a provider come together. */
function checkProvider(given: Partial<Record<string, unknown>>, context: z.RefinementCtx): void {
  const names = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET']
  const missing = names.filter((name) => given[name] === undefined)
  if (missing.length === 0 || missing.length === names.length) return
  context.addIssue({ code: 'custom', message: `${missing.join(' and ')} must be set as well.` })
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
