import { expect, test } from 'vitest'
import { fingerprint } from './fingerprint.ts'

const harbour = fingerprint('The harbour of Port Ansel handles 40,000 crates a day.')

test('a fingerprint is 64 hexadecimal digits', () => {
  expect(harbour).toMatch(/^[0-9a-f]{64}$/)
})

test('the empty text has the fingerprint that SHA-256 is known for', () => {
  expect(fingerprint('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
})

test('line breaks, tabs, double spaces and no-break spaces make no difference', () => {
  expect(fingerprint('The harbour\n of  Port\tAnsel\u00a0handles 40,000\u00a0 crates\r\na day.')).toBe(harbour)
})

test('white space at the ends makes no difference', () => {
  expect(fingerprint('\u00a0\n The harbour of Port Ansel handles 40,000 crates a day.  ')).toBe(harbour)
})

test('a changed digit, letter case or stop makes another fingerprint', () => {
  expect(fingerprint('The harbour of Port Ansel handles 40,001 crates a day.')).not.toBe(harbour)
  expect(fingerprint('the harbour of Port Ansel handles 40,000 crates a day.')).not.toBe(harbour)
  expect(fingerprint('The harbour of Port Ansel handles 40,000 crates a day')).not.toBe(harbour)
})
