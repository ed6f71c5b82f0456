import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readNumeral } from './read-numeral.ts'

test.each([
  ['1280', 1280],
  ['1,280', 1280],
  ['1,280,000.5', 1_280_000.5],
  ['1.280.000,5', 1_280_000.5],
  ['1 280 000,5', 1_280_000.5],
  ["1'280'000", 1_280_000],
  ['12,5', 12.5],
  ['12.25', 12.25],
  ['3.1416', 3.1416],
  ['0.125', 0.125],
  ['0,125', 0.125],
])('“%s” is read as %d', (numeral, value) => {
  expect(readNumeral(numeral, false)).toBe(value)
})

test('before “million” a point before three digits is a decimal point', () => {
  expect(readNumeral('1.284', true)).toBe(1.284)
})

test.each(['1.280', '1,28,000', '1,2800', '1.2.3', '12,34.5'])('“%s” is ambiguous', (numeral) => {
  expect(readNumeral(numeral, false)).toMatchObject({ refused: 'AMBIGUOUS' })
})

test.each(['en', 'de', 'fr', 'de-CH'])('whole numbers are read as %s writes them, but for 1.280', (locale) => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e12 }), (value) => {
      const written = value.toLocaleString(locale).replace(/\s/g, ' ')
      fc.pre(!/^\d{1,3}\.\d{3}$/.test(written))
      expect(readNumeral(written, false)).toBe(value)
    }),
  )
})
