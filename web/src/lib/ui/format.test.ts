import { expect, test } from 'vitest'
import { formatCounted, formatFigure, formatSentence } from './format.ts'

test('days and months are written out, other figures stay as they are', () => {
  expect(formatFigure({ text: '2024-10-24', unit: 'date' })).toBe('24 October 2024')
  expect(formatFigure({ text: '2024-10', unit: 'date' })).toBe('October 2024')
  expect(formatFigure({ text: '2024', unit: 'date' })).toBe('2024')
  expect(formatFigure({ text: '2,000 people', unit: 'people' })).toBe('2,000 people')
})

test('one is counted in the singular', () => {
  expect([0, 1, 2].map((count) => formatCounted(count, 'claim'))).toEqual(['0 claims', '1 claim', '2 claims'])
})

test('a phrase becomes a sentence by its first letter', () => {
  expect(formatSentence('to gain time in the UN')).toBe('To gain time in the UN')
})
