import { resolve } from 'node:path'
import { z } from 'zod'
import { projectRoot } from './database/project-paths.ts'
import { type adhocQueries, type logLevels, settings } from './settings.ts'

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
  /** Requests of one address, or of one account; 0 for any number. */
  readonly requestsPerMinute: number
  /** Requests of one API key; 0 for any number. */
  readonly keyRequestsPerMinute: number
  /** New guests of one address; 0 for any number. */
  readonly guestsPerHour: number
  /** After this a GraphQL request is given up. */
  readonly deadlineMs: number
  /** Who may send documents that the pages do not send: members are those with an account, keys are theirs too. */
  readonly adhocQueries: (typeof adhocQueries)[number]
  /** Whether the schema may be asked about itself. */
  readonly introspection: boolean
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
  /** Whether somebody said so; otherwise it is this machine as one sees it oneself. */
  readonly isPublicOriginSet: boolean
  /** Undefined: see session-secret.ts. */
  readonly sessionSecret: string | undefined
  /** Addresses and ranges. */
  readonly trustedProxies: readonly string[]
  /** Undefined: people sign in by password only. */
  readonly identityProvider: IdentityProvider | undefined
  readonly service: ServiceLimits
  /** Days without a visit after which a guest who has answered nothing is forgotten; 0 for never. */
  readonly guestDays: number
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
    isPublicOriginSet: (data.PUBLIC_ORIGIN ?? data.ORIGIN) !== undefined,
    sessionSecret: data.SESSION_SECRET,
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
      keyRequestsPerMinute: data.KEY_REQUESTS_PER_MINUTE,
      guestsPerHour: data.GUESTS_PER_HOUR,
      deadlineMs: data.REQUEST_DEADLINE_MS,
      adhocQueries: data.ADHOC_QUERIES,
      introspection: data.INTROSPECTION,
      responseCacheMb: data.RESPONSE_CACHE_MB,
    },
    guestDays: data.GUEST_DAYS,
    metricsPort: data.METRICS_PORT,
  }
}

/** The three settings of a provider come together. */
function checkProvider(given: Partial<Record<string, unknown>>, context: z.RefinementCtx): void {
  const names = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET']
  const missing = names.filter((name) => given[name] === undefined)
  if (missing.length === 0 || missing.length === names.length) return
  context.addIssue({ code: 'custom', message: `${missing.join(' and ')} must be set as well.` })
}
