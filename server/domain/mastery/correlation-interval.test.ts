import { expect, test } from 'vitest'
import { correlationInterval } from './correlation-interval.ts'

test('Fisher’s interval of r = 0.5 over 28 pairs is the one of the textbook', () => {
  const interval = correlationInterval(0.5, 28)
  expect(interval?.low).toBeCloseTo(0.156, 3)
  expect(interval?.high).toBeCloseTo(0.736, 3)
})

test.each([
  [0.5, 3],
  [1, 30],
  [-1, 30],
])('r = %d over %d pairs has none', (r, n) => {
  expect(correlationInterval(r, n)).toBeNull()
})
