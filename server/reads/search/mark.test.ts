import { expect, test } from 'vitest'
import { readMarks } from './mark.ts'

test('marks become ranges of the text without them', () => {
  const { text, ranges } = readMarks('The \uE000troops\uE001 train with \uE000drones\uE001.')
  expect(text).toBe('The troops train with drones.')
  expect(ranges.map(({ start, end }) => text.slice(start, end))).toEqual(['troops', 'drones'])
})

test('a text without marks has no ranges', () => {
  expect(readMarks('Nothing here.')).toEqual({ text: 'Nothing here.', ranges: [] })
})
