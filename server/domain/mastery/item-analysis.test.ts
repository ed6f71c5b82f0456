import fc from 'fast-check'
import { expect, test } from 'vitest'
import { analyseItems } from './item-analysis.ts'

/** Five learners, three items; worked by hand. */
const marks = [
  [1, 1, 1],
  [1, 1, 0],
  [1, 0, 1],
  [0, 1, 0],
  [0, 0, 0],
]

test('facility, discrimination and efficiency follow the definitions', () => {
  const { n, items } = analyseItems(marks)
  expect(n).toBe(5)
  expect(items.map(({ facility }) => facility)).toEqual([0.6, 0.6, 0.4])
  // x = 1 1 1 0 0, X − x = 2 1 1 1 0: Cov = 0.25, Var x = 0.3, Var(X − x) = 0.5; sorted alike, so the efficiency is full.
  expect(items[0]?.discriminationIndex).toBeCloseTo((100 * 0.25) / Math.sqrt(0.3 * 0.5))
  expect(items[0]?.discriminativeEfficiency).toBeCloseTo(100)
  // x = 1 1 0 1 0, X − x = 2 1 2 0 0: Cov = 0, whatever the most it could be.
  expect(items[1]?.discriminationIndex).toBeCloseTo(0)
  expect(items[1]?.discriminativeEfficiency).toBeCloseTo(0)
})

test('alpha is that of Cronbach', () => {
  // Variances 0.3, 0.3, 0.3; totals 3 2 2 1 0 vary by 1.3.
  expect(analyseItems(marks).alpha).toBeCloseTo((3 / 2) * (1 - 0.9 / 1.3))
})

test('what is not defined is null', () => {
  expect(analyseItems([])).toEqual({ n: 0, items: [], alpha: null })
  expect(analyseItems([[1, 0]])).toMatchObject({ alpha: null, items: [{ facility: 1, discriminationIndex: null }, {}] })
  const allRight = analyseItems([
    [1, 1],
    [1, 0],
    [1, 1],
  ])
  expect(allRight.items[0]).toEqual({ facility: 1, discriminationIndex: null, discriminativeEfficiency: null })
})

test('rows of different length are a bug', () => {
  expect(() => analyseItems([[1], [1, 0]])).toThrow('every item')
})

test('facility is within 0–1, discrimination within ±100, efficiency not above 100, alpha not above 1', () => {
  const mark = fc.constantFrom(0, 0.25, 0.5, 1)
  const form = fc.array(fc.array(mark, { minLength: 4, maxLength: 4 }), { minLength: 2, maxLength: 30 })
  fc.assert(
    fc.property(form, (rows) => {
      const { items, alpha } = analyseItems(rows)
      expect(alpha ?? 0).toBeLessThanOrEqual(1 + 1e-9)
      for (const { facility, discriminationIndex, discriminativeEfficiency } of items) {
        expect(facility).toBeGreaterThanOrEqual(0)
        expect(facility).toBeLessThanOrEqual(1)
        expect(Math.abs(discriminationIndex ?? 0)).toBeLessThanOrEqual(100 + 1e-9)
        expect(discriminativeEfficiency ?? 0).toBeLessThanOrEqual(100 + 1e-9)
      }
    }),
  )
})
