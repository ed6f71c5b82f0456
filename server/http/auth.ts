import { betterAuth } from 'better-auth'
import { prismaAdapter } from 'better-auth/adapters/prisma'
import { anonymous } from 'better-auth/plugins/anonymous'
import type { Logger } from 'pino'
import { adoptGuest } from '../actions/adopt-guest.ts'
import type { Database } from '../database/client.ts'
import type { IdentityProvider } from '../environment.ts'
import {
  afterAccountRequest,
  beforeAccountRequest,
  checkName,
  forgetGuesses,
  PASSWORD_LENGTH,
} from './account-rules.ts'
import { countAttempts } from './attempts.ts'
import { toEntry } from './create-logger.ts'
import { hashPassword, verifyPassword } from './hash-password.ts'
import { openIdConnect } from './identity-provider.ts'

export interface AuthOptions {
  readonly database: Database
  /** Scheme, host and port under which browsers reach the server. */
  readonly publicOrigin: string
  /** Signs session cookies. */
  readonly secret: string
  readonly identityProvider: IdentityProvider | undefined
  readonly clock: () => Date
  readonly logger: Logger
}

/** A guest has nothing but the session: it lasts a season after the last visit. */
const SESSION_SECONDS = 90 * 86_400

/** Requests of one address. A class behind one router signs in within the same minute. */
const LIMITS = {
  '/sign-in/*': { window: 60, max: 30 },
  '/sign-up/*': { window: 60, max: 30 },
  '/change-password': { window: 60, max: 10 },
  '/reset-password': { window: 60, max: 10 },
  '/delete-user': { window: 60, max: 10 },
}

/** Where app.ts writes the address of the visitor, whatever the visitor wrote there. */
export const ADDRESS_HEADER = 'x-debrief-address'

export type Auth = ReturnType<typeof createAuth>

/**
 * Sessions, guests and members, on the tables of schema.prisma: a user is a Learner, an account a Credential. Addresses
 * of visitors are counted in memory and not kept, and so are the tokens of an identity provider not kept: nothing needs
 * them. Foreign origins are turned away before a request gets here (guard-origin.ts), and so are endpoints that the app
 * does not use (auth-paths.ts).
 */
export function createAuth({ database, publicOrigin, secret, identityProvider, clock, logger }: AuthOptions) {
  const attempts = countAttempts(clock)
  const guesses = countAttempts(clock)
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
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
      // Prisma makes the ids, in order of time.
      database: { generateId: false, joins: true },
    },
    user: {
      modelName: 'Learner',
      additionalFields: { role: { type: 'string', required: false, input: false } },
      deleteUser: { enabled: true },
    },
    // Nothing depends on how old a session is but deleting an account without a password: see account-rules.ts.
    session: { modelName: 'Session', fields: { userId: 'learnerId' }, expiresIn: SESSION_SECONDS, freshAge: 0 },
    account: {
      modelName: 'Credential',
      fields: { userId: 'learnerId' },
      updateAccountOnSignIn: false,
      // Addresses are not proven by mail here: somebody else may have signed up with the one that a provider vouches for.
      accountLinking: { enabled: false },
    },
    // Tokens that let somebody in are kept as hashes: see allow-password-reset.ts.
    verification: { modelName: 'Verification', storeIdentifier: 'hashed' },
    emailAndPassword: {
      enabled: true,
      minPasswordLength: PASSWORD_LENGTH.min,
      maxPasswordLength: PASSWORD_LENGTH.max,
      revokeSessionsOnPasswordReset: true,
      // Nobody asks for a new password who has not tried out old ones.
      onPasswordReset: async ({ user }) => forgetGuesses(guesses, user.email),
      password: { hash: hashPassword, verify: verifyPassword },
    },
    plugins: [
      anonymous({
        generateName: () => 'Guest',
        onLinkAccount: async ({ anonymousUser, newUser }) => {
          await adoptGuest({ database, guestId: anonymousUser.user.id, learnerId: newUser.user.id })
        },
        // adoptGuest does, in the same transaction.
        disableDeleteAnonymousUser: true,
      }),
      ...(identityProvider ? [openIdConnect(identityProvider)] : []),
    ],
    databaseHooks: {
      user: {
        create: { before: async (user) => checkName(user) },
        update: { before: async (user) => checkName(user) },
      },
      session: { create: { before: async (session) => ({ data: { ...session, ipAddress: null } }) } },
      account: {
        create: {
          before: async (account) => ({
            data: { ...account, accessToken: null, refreshToken: null, idToken: null },
          }),
        },
      },
    },
    rateLimit: {
      enabled: true,
      window: 10,
      max: 100,
      customRules: LIMITS,
      customStorage: { consume: async (key, limit) => attempts.take(key, limit) },
    },
    hooks: { before: beforeAccountRequest(guesses), after: afterAccountRequest(guesses) },
    onAPIError: { errorURL: `${publicOrigin}/sign-in` },
    logger: { log: (level, message, ...details) => logger[level](toEntry(details), message) },
  })
}
