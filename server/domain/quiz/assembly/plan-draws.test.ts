import fc from 'fast-check'
import { expect, test } from 'vitest'
import { TOPICS } from '../../claims/vocabulary.ts'
import { type DrawCell, planDraws } from './plan-draws.ts'

const cells: fc.Arbitrary<DrawCell[]> = fc.uniqueArray(
  fc.record({
    section: fc.constantFrom('', 'ports'),
    topic: fc.constantFrom(...TOPICS),
    country: fc.constantFrom('', 'norland', 'ostia', 'sudmark'),
    template: fc.constantFrom('basis', 'cloze', 'figure-typed', 'tension'),
    items: fc.integer({ min: 1, max: 25 }),
  }),
  { selector: ({ items: _, ...cell }) => JSON.stringify(cell), minLength: 1, maxLength: 60 },
)
const blueprint = (length: number) => ({ mode: 'PRACTICE' as const, length })
const total = (draws: readonly { count: number }[]) => draws.reduce((sum, { count }) => sum + count, 0)

test('the same cells in any order, blueprint and seed give the same draws', () => {
  const shuffledToo = cells.chain((all) =>
    fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
  )
  fc.assert(
    fc.property(shuffledToo, fc.string(), ([all, shuffled], seed) => {
      const sorted = (each: readonly DrawCell[]) =>
        planDraws(each, blueprint(10), seed)
          .map((draw) => JSON.stringify(draw))
          .sort()
      expect(sorted(shuffled)).toEqual(sorted(all))
    }),
  )
})

test('the sample goes with the length of the quiz, never with the number of cells, and grows fourfold when widened', () => {
  fc.assert(
    fc.property(cells, fc.integer({ min: 1, max: 50 }), fc.string(), (all, length, seed) => {
      const wanted = 80 + 8 * length
      expect(total(planDraws(all, blueprint(length), seed))).toBeGreaterThanOrEqual(wanted)
      expect(total(planDraws(all, blueprint(length), seed))).toBeLessThan(wanted + TOPICS.length)
      expect(total(planDraws(all, blueprint(length), seed, 1))).toBeGreaterThanOrEqual(4 * wanted)
    }),
  )
})

test('a cell is drawn from by the root of what it holds, up or down by less than one', () => {
  fc.assert(
    fc.property(cells, fc.string(), (all, seed) => {
      const risks = all.filter(({ topic }) => topic === 'RISK')
      const draws = planDraws(all, { ...blueprint(1), topics: ['RISK'] }, seed)
      const sum = risks.reduce((weights, { items }) => weights + Math.sqrt(items), 0)
      for (const cell of risks) {
        const count = draws.find((draw) => JSON.stringify({ ...draw, ...cell }) === JSON.stringify(draw))?.count ?? 0
        expect(Math.abs(count - (total(draws) * Math.sqrt(cell.items)) / sum)).toBeLessThan(1 + 1e-9)
      }
    }),
  )
})
