import { expect, test } from 'vitest'
import { dayIn, endOfKey } from './end-of-key.ts'

const now = new Date(2026, 10, 23, 15, 30)

test('days are counted over the ends of months and years', () => {
  expect([dayIn(0, now), dayIn(8, now), dayIn(365, now)]).toEqual(['2026-11-23', '2026-12-01', '2027-11-23'])
})

test('a key ends with its last day', () => {
  expect(endOfKey('30', '', now)).toEqual(new Date(2026, 11, 23, 23, 59, 59))
  expect(endOfKey('day', '2027-01-31', now)).toEqual(new Date(2027, 0, 31, 23, 59, 59))
})
