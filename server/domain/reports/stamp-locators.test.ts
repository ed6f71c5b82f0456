import { expect, test } from 'vitest'
import { stampLocators } from './stamp-locators.ts'

const fingerprints = new Map([
  ['quay/1', 'a'.repeat(64)],
  ['quay/2', 'b'.repeat(64)],
])
const file = (locators: string) =>
  `section: quay # the eastern one\nclaims:\n\n  - slug: one\n    locators: ${locators}\n`

test('each locator gets the start of its fingerprint, and all else stays', () => {
  expect(stampLocators(file('[quay/1, "quay/2"] # both'), fingerprints)).toBe(
    file(`[quay/1#${'a'.repeat(12)}, "quay/2#${'b'.repeat(12)}"] # both`),
  )
})

test('a stamped locator keeps its stamp, even a wrong one', () => {
  const text = file(`[quay/1#${'c'.repeat(12)}]`)
  expect(stampLocators(text, fingerprints)).toBe(text)
})

test('stamping twice is stamping once', () => {
  const once = stampLocators(file('\n      - quay/1\n      - quay/2'), fingerprints)
  expect(stampLocators(once, fingerprints)).toBe(once)
})

test('a locator that leads nowhere is left alone', () => {
  expect(stampLocators(file('[quay/9]'), fingerprints)).toBe(file('[quay/9]'))
})
