import { expect, test } from 'vitest'
import { formatCounted, formatDay, formatPercentRange, formatPeriod } from './format.ts'

test('an interval says its percent sign once', () => {
  expect(formatPercentRange({ low: 0.381, high: 0.964 })).toBe('38–96%')
})

test('one is counted in the singular and thousands are parted', () => {
  expect(formatCounted(1, ['# claim', '# claims'])).toBe('1 claim')
  expect(formatCounted(1593, ['# question', '# questions'])).toBe('1,593 questions')
})

test('a day is the day that was written, wherever the reader is', () => {
  expect(formatDay('2024-10-24')).toBe('24 October 2024')
})

test.each([
  ['2024-10-24', '2024-10-24', '24 October 2024'],
  ['2024-10-24', '2024-10-31', '24 – 31 October 2024'],
  ['2024-02-01', '2024-02-29', 'February 2024'],
  ['2024-01-01', '2024-12-31', '2024'],
  ['2023-01-01', '2024-12-31', '1 January 2023 – 31 December 2024'],
])('the days from %s to %s are %s', (from, to, words) => {
  expect(formatPeriod({ from, to }).replaceAll('\u2009', ' ')).toBe(words)
})
