import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parsePlainNumber } from './parse-plain-number.ts'

test('a number written with thousands separators is read back as itself', () => {
  fc.assert(
    fc.property(fc.integer(), (number) => {
      expect(parsePlainNumber(number.toLocaleString('en'))).toBe(number)
    }),
  )
})

test('words, units and half-written numbers are not numbers', () => {
  for (const text of ['', 'ten', '5 km', '1,2', '1.', '--2']) expect(parsePlainNumber(text)).toBeNull()
})
