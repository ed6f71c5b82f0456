import { createHash } from 'node:crypto'

/** Marks a key as one of ours, for people and for programs that look for secrets where none should be. */
export const API_KEY_PREFIX = 'debrief_'

/** 256 bits of chance, in base64url. */
const FORM = new RegExp(`^${API_KEY_PREFIX}[A-Za-z0-9_-]{43}$`)

export const API_KEYS_AT_MOST = 20
const LONGEST_KEY_NAME = 80
/** A year, and a day for the hours that a date leaves open. */
const LONGEST_KEY_DAYS = 366

export function isApiKey(text: string): boolean {
  return FORM.test(text)
}

/**
 * What is kept of a key. A fast hash is enough: nobody guesses 256 bits, however fast.
 * @returns SHA-256 in hexadecimal
 */
export function hashApiKey(key: string): string {
  return createHash('sha256').update(key).digest('hex')
}

/** @returns the field that is wrong and why, or null */
export function checkApiKey(
  { name, expiresAt }: { readonly name: string; readonly expiresAt: Date },
  now: Date,
): { field: 'name' | 'expiresAt'; message: string } | null {
  const length = name.trim().length
  if (length === 0 || length > LONGEST_KEY_NAME)
    return { field: 'name', message: `A name has 1 to ${LONGEST_KEY_NAME} characters. Say what the key is for.` }
  const days = (expiresAt.getTime() - now.getTime()) / 86_400_000
  if (!(days > 0 && days <= LONGEST_KEY_DAYS))
    return { field: 'expiresAt', message: 'A key ends on a day to come, within a year. Choose such a day.' }
  return null
}
