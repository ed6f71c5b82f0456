import { betterAuth } from 'better-auth'
import { prismaAdapter } from 'better-auth/adapters/prisma'
import { anonymous } from 'better-auth/plugins/anonymous'
import type { Logger } from 'pino'
import type { Database } from '../database/client.ts'

export interface AuthOptions {
  readonly database: Database
  /** Scheme, host and port under which browsers reach the server. */
  readonly publicOrigin: string
  /** Signs session cookies. */
  readonly secret: string
  readonly logger: Logger
}

/** A guest has nothing but the session: it lasts a season after the last visit. */
const SESSION_SECONDS = 90 * 86_400

export type Auth = ReturnType<typeof createAuth>

/**
 * Sessions and guests, on the tables of schema.prisma: a user is a Learner, an account a Credential. Addresses of
 * visitors are not kept. Foreign origins are turned away before a request gets here (guard-origin.ts).
 */
export function createAuth({ database, publicOrigin, secret, logger }: AuthOptions) {
  return betterAuth({
    appName: 'Debrief',
    baseURL: publicOrigin,
    basePath: '/api/auth',
    secret,
    telemetry: { enabled: false },
    // The server answers under more than one name (localhost, 127.0.0.1), and each is its own origin.
    trustedOrigins: (request) => (request ? [new URL(request.url).origin] : []),
    database: prismaAdapter(database, { provider: 'postgresql', transaction: true }),
    advanced: {
      cookiePrefix: 'debrief',
      useSecureCookies: publicOrigin.startsWith('https:'),
      defaultCookieAttributes: { sameSite: 'lax', httpOnly: true },
      ipAddress: { disableIpTracking: true },
      // Prisma makes the ids, in order of time.
      database: { generateId: false, joins: true },
    },
    user: {
      modelName: 'Learner',
      additionalFields: { role: { type: 'string', required: false, input: false } },
    },
    session: { modelName: 'Session', fields: { userId: 'learnerId' }, expiresIn: SESSION_SECONDS },
    account: { modelName: 'Credential', fields: { userId: 'learnerId' } },
    verification: { modelName: 'Verification' },
    plugins: [anonymous({ generateName: () => 'Guest' })],
    // A guest begins with the first quiz (startQuiz), and its answers are not to be deleted by a stray request.
    disabledPaths: ['/delete-anonymous-user', '/sign-in/anonymous'],
    logger: { log: (level, message, ...details) => logger[level]({ details }, message) },
  })
}
