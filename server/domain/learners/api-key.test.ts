import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { API_KEY_PREFIX, checkApiKey, hashApiKey, isApiKey } from './api-key.ts'

const now = new Date('2026-11-23T12:00:00Z')
const inDays = (days: number) => new Date(now.getTime() + days * 86_400_000)

describe('a key', () => {
  test('has our prefix and 43 characters of base64url, and nothing else has that form', () => {
    expect(isApiKey(API_KEY_PREFIX + 'a'.repeat(43))).toBe(true)
    for (const text of ['', 'a'.repeat(43), `${API_KEY_PREFIX}${'a'.repeat(42)}`, `${API_KEY_PREFIX}${'+'.repeat(43)}`])
      expect(isApiKey(text)).toBe(false)
    fc.assert(fc.property(fc.string(), (text) => !isApiKey(text)))
  })

  test('is kept as SHA-256', () => {
    expect(hashApiKey('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  })
})

describe('what is asked for', () => {
  test.each([1 / 86_400, 30, 90, 365, 366])('may end in %s days', (days) => {
    expect(checkApiKey({ name: 'nightly', expiresAt: inDays(days) }, now)).toBeNull()
  })

  test.each([-1, 0, 366.1, 3_650, NaN])('may not end in %s days', (days) => {
    expect(checkApiKey({ name: 'nightly', expiresAt: inDays(days) }, now)).toMatchObject({ field: 'expiresAt' })
  })

  test.each(['', '  ', 'n'.repeat(81)])('needs a name: “%s” is none', (name) => {
    expect(checkApiKey({ name, expiresAt: inDays(1) }, now)).toMatchObject({ field: 'name' })
  })
})
