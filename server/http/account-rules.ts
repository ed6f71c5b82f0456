import { APIError, createAuthMiddleware, getSessionFromCtx } from 'better-auth/api'
import { z } from 'zod'
import type { Attempts } from './attempts.ts'
import { isEasyToGuess } from './guess-password.ts'

/** Guesses at one account's password, from wherever: NIST SP 800-63B asks for an end after at most 100. */
const GUESSES = { window: 15 * 60, max: 10 }

/** Characters of a password. */
export const PASSWORD_LENGTH = { min: 10, max: 200 }

/** Somebody who has no password shows by a recent sign-in that the browser is still theirs. */
const RECENT_MS = 10 * 60_000

/** What has to hold before better-auth does what it is asked. */
export function beforeAccountRequest(guesses: Attempts) {
  return createAuthMiddleware(async (ctx) => {
    if (ctx.path === '/sign-in/email' && guess.safeParse(ctx.body).success) limitGuesses(guesses, ctx.body.email)
    if (ctx.path === '/sign-up/email') checkPassword(ctx.body?.password, [ctx.body?.name, ctx.body?.email])
    // Who opens a link to a new password is known by its token only.
    if (ctx.path === '/reset-password') checkPassword(ctx.body?.newPassword)
    if (ctx.path === '/change-password') {
      const session = await getSessionFromCtx(ctx)
      if (session) checkPassword(ctx.body?.newPassword, [session.user.name, session.user.email])
    }
    if (ctx.path === '/delete-user') {
      const session = await getSessionFromCtx(ctx)
      // Without a session better-auth itself says so; a guest has nothing to confirm with.
      if (!session || session.user.isAnonymous || ctx.body?.password) return
      const account = await ctx.context.internalAdapter.findCredentialAccount(session.user.id)
      if (account) throw new APIError('BAD_REQUEST', { code: 'PASSWORD_REQUIRED', message: 'Give your password.' })
      if (Date.now() - session.session.createdAt.getTime() > RECENT_MS)
        throw new APIError('FORBIDDEN', { code: 'SESSION_NOT_FRESH', message: 'Sign in again first.' })
    }
  })
}

/** One that is too short, too long or no text at all is refused by better-auth. @throws APIError for an easy one */
function checkPassword(password: unknown, about: readonly unknown[] = []): void {
  if (typeof password !== 'string' || password.length < PASSWORD_LENGTH.min || password.length > PASSWORD_LENGTH.max)
    return
  const known = about.filter((text) => typeof text === 'string').map((text) => text.slice(0, LONGEST_EMAIL))
  if (!isEasyToGuess(password, known)) return
  throw new APIError('BAD_REQUEST', { code: 'PASSWORD_TOO_EASY', message: 'This password is easy to guess.' })
}

/** A right password ends the count. */
export function afterAccountRequest(guesses: Attempts) {
  return createAuthMiddleware(async (ctx) => {
    if (ctx.path === '/sign-in/email' && ctx.context.newSession) forgetGuesses(guesses, ctx.body?.email)
  })
}

/** What better-auth compares with a hash. It turns the rest away for nothing, which must not displace counts of guesses. */
const guess = z.object({ email: z.email(), password: z.string() })

function limitGuesses(guesses: Attempts, email: unknown): void {
  const { allowed, retryAfter } = guesses.take(guessKey(email), GUESSES)
  if (allowed) return
  throw new APIError(
    'TOO_MANY_REQUESTS',
    { code: 'TOO_MANY_GUESSES', message: 'Too many wrong passwords.' },
    { 'x-retry-after': String(retryAfter) },
  )
}

/** Whoever proved to own an account begins anew. */
export function forgetGuesses(guesses: Attempts, email: unknown): void {
  guesses.forget(guessKey(email))
}

/** No address is longer (RFC 5321); whatever else is sent must not fill the memory with keys. */
const LONGEST_EMAIL = 254

const guessKey = (email: unknown) => `guess ${String(email).slice(0, LONGEST_EMAIL).toLowerCase()}`

const LONGEST_NAME = 80

/** What a learner may call themselves. @throws APIError for a name that is empty or too long */
export function checkName<Fields extends { readonly name?: unknown; readonly image?: unknown }>(fields: Fields) {
  if (fields.name === undefined) return { data: { ...fields, image: null } }
  const name = String(fields.name).trim()
  if (name === '' || name.length > LONGEST_NAME)
    throw new APIError('BAD_REQUEST', { code: 'INVALID_NAME', message: `A name has 1 to ${LONGEST_NAME} characters.` })
  return { data: { ...fields, name, image: null } }
}
