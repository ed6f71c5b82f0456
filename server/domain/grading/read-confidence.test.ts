import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readConfidence } from './read-confidence.ts'

test('a word stands for the middle of its band', () => {
  expect(readConfidence({ band: 'LIKELY' })).toBeCloseTo(0.675)
  expect(readConfidence({ band: 'ALMOST_CERTAIN' })).toBeCloseTo(0.97)
})

test('a percentage is its fraction', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 100, noNaN: true }), (percent) => {
      expect(readConfidence({ percent })).toBe(percent / 100)
    }),
  )
})

test.each([-1, 100.5, Number.NaN, Number.POSITIVE_INFINITY])('%d per cent is refused', (percent) => {
  expect(readConfidence({ percent })).toMatchObject({ refused: 'OUT_OF_RANGE' })
})
