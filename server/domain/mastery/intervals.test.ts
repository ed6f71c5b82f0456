import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wilsonInterval } from './intervals.ts'

test.each([
  [8, 10, 0.4902, 0.9433],
  [0, 10, 0, 0.2775],
  [10, 10, 0.7225, 1],
  [50, 100, 0.4038, 0.5962],
])('%d of %d lies between %d and %d', (points, n, low, high) => {
  expect(wilsonInterval(points, n)).toEqual({ low: expect.closeTo(low, 4), high: expect.closeTo(high, 4) })
})

const answers = fc
  .integer({ min: 1, max: 10_000 })
  .chain((n) => fc.tuple(fc.double({ min: 0, max: n, noNaN: true }), fc.constant(n)))

test('the interval is within 0–1 and holds the share', () => {
  fc.assert(
    fc.property(answers, ([points, n]) => {
      const { low, high } = wilsonInterval(points, n)
      expect(low).toBeGreaterThanOrEqual(0)
      expect(high).toBeLessThanOrEqual(1)
      expect(low).toBeLessThanOrEqual(points / n + 1e-12)
      expect(high).toBeGreaterThanOrEqual(points / n - 1e-12)
    }),
  )
})

test('more answers with the same share make it narrower', () => {
  fc.assert(
    fc.property(answers, ([points, n]) => {
      const [few, many] = [wilsonInterval(points, n), wilsonInterval(points * 2, n * 2)]
      expect(many.high - many.low).toBeLessThan(few.high - few.low)
    }),
  )
})
