import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatNumber, formatRange } from './format-number.ts'

test.each([
  [7, '7'],
  [0.72, '0.72'],
  [13_000, '13,000'],
  [999_999, '999,999'],
  [1_000_000, '1 million'],
  [1_280_000, '1.28 million'],
  [1_700_000, '1.7 million'],
  [7_000_000_000, '7 billion'],
  [15_100_000_000, '15.1 billion'],
  [-5_000_000, '-5 million'],
])('%d is written %s', (value, text) => {
  expect(formatNumber(value)).toBe(text)
})

test('a number that two decimals would round is written in digits', () => {
  expect(formatNumber(1_234_567)).toBe('1,234,567')
  expect(formatNumber(1_285_000)).toBe('1,285,000')
})

test('a range says once what its ends share', () => {
  expect(formatRange(1_000_000, 2_000_000)).toBe('1–2 million')
  expect(formatRange(15_000, 20_000)).toBe('15,000–20,000')
})

test('a range whose ends are of two scales is written in digits', () => {
  expect(formatRange(900_000, 1_500_000)).toBe('900,000–1,500,000')
  expect(formatRange(900_000_000, 1_200_000_000)).toBe('900,000,000–1,200,000,000')
  expect(formatRange(1_234_567, 2_000_000)).toBe('1,234,567–2,000,000')
})

test('words say the number exactly, and with at most two decimals', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1e6, max: 1e15 }), fc.integer({ min: 0, max: 12 }), (value, zeros) => {
      const rounded = Math.ceil(value / 10 ** zeros) * 10 ** zeros
      const [numeral = '', word] = formatNumber(rounded).split(' ')
      const factor = { million: 1e6, billion: 1e9, trillion: 1e12 }[word ?? ''] ?? 1
      expect(Number((Number(numeral.replaceAll(',', '')) * factor).toPrecision(15))).toBe(rounded)
      if (word) expect(numeral).toMatch(/^\d{1,3}(\.\d\d?)?$/)
    }),
  )
})
