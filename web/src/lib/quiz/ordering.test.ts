import fc from 'fast-check'
import { expect, test } from 'vitest'
import { move, placeAt } from './ordering.ts'

test('an item is put to another place, and the others keep their order', () => {
  expect(move(['a', 'b', 'c', 'd'], 0, 2)).toEqual(['b', 'c', 'a', 'd'])
  expect(move(['a', 'b', 'c', 'd'], 3, 0)).toEqual(['d', 'a', 'b', 'c'])
})

test('a dragged row passes a neighbour at its middle', () => {
  expect(placeAt([20, 60, 100], 0, 59)).toBe(0)
  expect(placeAt([20, 60, 100], 0, 61)).toBe(1)
  expect(placeAt([20, 60, 100], 0, 500)).toBe(2)
  expect(placeAt([20, 60, 100], 2, 59)).toBe(1)
  expect(placeAt([20, 60, 100], 2, -5)).toBe(0)
})

test('a pointer that rests leaves the row where it is, whatever the heights of the rows', () => {
  const heights = fc.array(fc.integer({ min: 20, max: 200 }), { minLength: 2, maxLength: 6 })
  const middlesOf = (rows: readonly number[]) =>
    rows.map((height, place) => rows.slice(0, place).reduce((sum, each) => sum + each, 0) + height / 2)
  fc.assert(
    fc.property(heights, fc.nat(5), fc.integer({ min: -50, max: 1300 }), (rows, start, y) => {
      const from = start % rows.length
      const to = placeAt(middlesOf(rows), from, y)
      expect(placeAt(middlesOf(move(rows, from, to)), to, y)).toBe(to)
    }),
  )
})
