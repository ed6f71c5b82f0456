import fc from 'fast-check'
import { expect, test } from 'vitest'
import { kendallDistance } from './kendall-distance.ts'

const order = ['a', 'b', 'c', 'd', 'e']

test('it is the share of pairs that stand the other way round', () => {
  expect(kendallDistance(['a', 'b', 'c'], ['a', 'c', 'b'])).toBeCloseTo(1 / 3)
  expect(kendallDistance(['a', 'b', 'c'], ['c', 'b', 'a'])).toBe(1)
  expect(kendallDistance(['a'], ['a'])).toBe(0)
})

test('an order and its reverse share out the mark', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(order, { minLength: 5 }), (sent) => {
      const both = kendallDistance(order, sent) + kendallDistance(order, sent.toReversed())
      expect(both).toBeCloseTo(1)
    }),
  )
})

test('the distance is the same in both directions', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(order, { minLength: 5 }), (sent) => {
      expect(kendallDistance(order, sent)).toBeCloseTo(kendallDistance(sent, order))
    }),
  )
})
