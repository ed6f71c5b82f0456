import { expect, test } from 'vitest'
import { parsePartialDate } from './partial-date.ts'

test('a day is its own first and last day', () => {
  expect(parsePartialDate('1970-01-02')).toEqual({ from: '1970-01-02', to: '1970-01-02', firstDay: 1, lastDay: 1 })
})

test('a month spans its days, in a leap year too', () => {
  expect(parsePartialDate('2024-02')).toMatchObject({ from: '2024-02-01', to: '2024-02-29' })
  expect(parsePartialDate('2023-12')).toMatchObject({ from: '2023-12-01', to: '2023-12-31' })
})

test('a year spans January to December, before 1970 with negative day numbers', () => {
  expect(parsePartialDate('1969')).toEqual({ from: '1969-01-01', to: '1969-12-31', firstDay: -365, lastDay: -1 })
})

test('days that are in no calendar, and other forms, are refused', () => {
  for (const text of ['2023-02-29', '2024-13', '2024-00', '2024-04-31', '24 October 2024', '2024-1', '', '24']) {
    expect(parsePartialDate(text), text).toBeNull()
  }
})
