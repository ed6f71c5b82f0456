import fc from 'fast-check'
import { expect, test } from 'vitest'
import { UNITS } from '../claims/units.ts'
import { readNumber } from './read-number.ts'

const understood = (text: string, unit: string) => {
  const number = readNumber(text, unit)
  return 'refused' in number ? number.refused : number.text
}

test.each([
  ['1,500,000', 'people', '1.5 million people'],
  ['1,234,567', 'people', '1,234,567 people'],
  ['5 to 10 million', 'USD', '$5–10 million'],
  ['10–30 %', 'percent', '10–30%'],
  ['$8,000', 'USD', '$8,000'],
  ['$8,000', 'USD/month', '$8,000 a month'],
  ['15–20,000', 'people', '15,000–20,000 people'],
  ['over 1,000', 'people', 'at least 1,000 people'],
  ['up to 12k', 'people', 'at most 12,000 people'],
  ['Oct 2024', 'date', 'October 2024'],
  ['1', 'months', '1 month'],
])('%s is understood, in %s, as %s', (text, unit, expected) => {
  expect(understood(text, unit)).toBe(expected)
})

test.each([
  ['8,000 roubles', 'USD'],
  ['$8,000', 'people'],
  ['30%', 'people'],
  ['5 weeks', 'months'],
])('%s is in another unit than %s, and the refusal names both', (text, unit) => {
  expect(readNumber(text, unit)).toMatchObject({ refused: 'WRONG_UNIT', message: expect.stringMatching(/not in “.+”/) })
})

test('a unit in a field of its own counts like one that is typed', () => {
  expect(readNumber('5', 'months', 'weeks')).toMatchObject({ refused: 'WRONG_UNIT' })
  expect(readNumber('5', 'months', 'months')).toMatchObject({ low: 5, high: 5 })
})

test('what was understood is understood the same again, whatever the unit', () => {
  const units = UNITS.filter(({ code, dimension }) => code !== 'date' && dimension !== 'identifier')
  fc.assert(
    fc.property(fc.constantFrom(...units), fc.integer({ min: 0, max: 10_000_000 }), ({ code }, value) => {
      const first = readNumber(String(value), code)
      expect('text' in first && understood(first.text, code)).toBe('text' in first && first.text)
    }),
  )
})

test('a power of ten is read, a fraction and a count below nothing are refused in words of their own', () => {
  expect(readNumber('1e3', 'containers')).toMatchObject({ low: 1000, high: 1000 })
  expect(readNumber('1.5E6 people', 'people')).toMatchObject({ low: 1_500_000, high: 1_500_000 })
  expect(readNumber('2/3', 'percent')).toMatchObject({
    refused: 'AMBIGUOUS',
    message: expect.stringMatching(/^A fraction/),
  })
  expect(readNumber('-5 containers', 'containers')).toMatchObject({ refused: 'OUT_OF_RANGE' })
  expect(readNumber('-5', 'percent')).toMatchObject({ low: -5, high: -5 })
})
