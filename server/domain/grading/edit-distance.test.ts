import fc from 'fast-check'
import { expect, test } from 'vitest'
import { editDistance } from './edit-distance.ts'

test.each([
  ['', 'abc', 3],
  ['kitten', 'sitting', 3],
  ['pyongyang', 'pyonygang', 1],
  ['kim', 'kim', 0],
])('from “%s” to “%s” it takes %d edits', (left, right, edits) => {
  expect(editDistance(left, right)).toBe(edits)
})

test('the distance is the same in both directions and no longer than the longer word', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (left, right) => {
      expect(editDistance(left, right)).toBe(editDistance(right, left))
      expect(editDistance(left, right)).toBeLessThanOrEqual(Math.max([...left].length, [...right].length))
    }),
  )
})
