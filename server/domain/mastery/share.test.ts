import { expect, test } from 'vitest'
import { addUpShare, toShare } from './share.ts'

test('a share comes with its interval and its n', () => {
  expect(addUpShare([1, 1, 0.5, 0, 1])).toEqual({
    points: 3.5,
    possible: 5,
    fraction: 0.7,
    interval: { low: expect.closeTo(0.3, 1), high: expect.closeTo(0.93, 1) },
    n: 5,
  })
})

test('below five answers no share is given', () => {
  expect(addUpShare([1, 1, 1, 1])).toEqual({ points: 4, possible: 4, fraction: null, interval: null, n: 4 })
  expect(addUpShare([])).toMatchObject({ points: 0, possible: 0, fraction: null })
})

test('a question left open is worth a mark but is no answer', () => {
  expect(addUpShare([1, 1, 1, 1, 1, null, null, null])).toMatchObject({ points: 5, possible: 8, fraction: 0.625, n: 5 })
  expect(addUpShare([1, null, null, null, null, null])).toMatchObject({ fraction: null, n: 1 })
})

test('sums give the same share as the answers they are made of', () => {
  expect(toShare(3.5, 5)).toEqual(addUpShare([1, 1, 0.5, 0, 1]))
})
