import { expect, test } from 'vitest'
import { formatCounted, formatDay, formatPercentRange } from './format.ts'

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
