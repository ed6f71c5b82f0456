import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { IntervalPrompt, IntervalRubric } from '../quiz/item.ts'
import { gradeInterval } from './grade-interval.ts'
import { intervalScore } from './interval-score.ts'

const prompt: IntervalPrompt = { kind: 'INTERVAL', stems: ['Give an 80 % range.'], unit: 'people', level: 0.8 }
const rubric: IntervalRubric = {
  kind: 'INTERVAL',
  key: '10,000 people',
  explanation: 'The report counts 10,000 people.',
  truth: 10_000,
  unit: 'people',
  level: 0.8,
}
const grade = (low: number, high: number, key: Partial<IntervalRubric> = {}) => {
  const outcome = gradeInterval(prompt, { ...rubric, ...key }, { kind: 'INTERVAL', low, high })
  if ('refused' in outcome) throw new Error(outcome.message)
  return outcome
}

test.each([
  [12_000, 15_000, 'starts above the figure'],
  [1_000, 2_000, 'ends below the figure'],
])('a range from %d to %d misses 10,000: it %s', (low, high, words) => {
  expect(grade(low, high).feedback.join(' ')).toContain(words)
})

test('the score is the width plus 2/α for every unit missed (Gneiting & Raftery 2007, eq. 43)', () => {
  expect(intervalScore({ low: 4, high: 10 }, 6, 0.8)).toBeCloseTo(6)
  expect(intervalScore({ low: 4, high: 10 }, 2, 0.8)).toBeCloseTo(6 + 10 * 2)
  expect(intervalScore({ low: 4, high: 10 }, 13, 0.9)).toBeCloseTo(6 + 20 * 3)
})

test.each([
  [10_000, 10_000, 1, 'CORRECT'],
  [9_000, 11_000, 0.9, 'CORRECT'],
  [7_500, 12_500, 0.75, 'CORRECT'],
  [5_000, 15_000, 0.5, 'PARTIAL'],
  [0, 20_000, 0, 'INCORRECT'],
  [9_000, 9_900, 0.905, 'PARTIAL'],
  [8_000, 9_000, 0.45, 'PARTIAL'],
  [1_000, 2_000, 0, 'INCORRECT'],
])('from %d to %d earns %d', (low, high, credit, verdict) => {
  expect(grade(low, high)).toMatchObject({ credit: expect.closeTo(credit), verdict })
})

test('a range for a date is measured against a year', () => {
  expect(grade(20_000, 20_073, { truth: 20_020, unit: 'date' }).credit).toBeCloseTo(0.9)
})

test('ends the wrong way round or without a number are refused', () => {
  expect(gradeInterval(prompt, rubric, { kind: 'INTERVAL', low: 5, high: 4 })).toMatchObject({
    refused: 'OUT_OF_RANGE',
  })
  expect(gradeInterval(prompt, rubric, { kind: 'INTERVAL', low: Number.NaN, high: 4 })).toMatchObject({
    refused: 'NOT_A_NUMBER',
  })
})

const size = fc.double({ min: 0, max: 1e7, noNaN: true })
const truthOf = fc.double({ min: 0.01, max: 1e7, noNaN: true })

test('credit is within 0–1', () => {
  fc.assert(
    fc.property(truthOf, size, size, (truth, low, width) => {
      const { credit } = grade(low, low + width, { truth })
      expect(credit).toBeGreaterThanOrEqual(0)
      expect(credit).toBeLessThanOrEqual(1)
    }),
  )
})

test('a wider interval never beats a narrower one that also holds the truth', () => {
  fc.assert(
    fc.property(truthOf, size, size, size, size, (truth, below, above, moreBelow, moreAbove) => {
      const narrow = grade(truth - below, truth + above, { truth })
      const wide = grade(truth - below - moreBelow, truth + above + moreAbove, { truth })
      expect(wide.credit).toBeLessThanOrEqual(narrow.credit)
    }),
  )
})

test('the unit of measurement makes no difference', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 30_000 }), fc.integer({ min: 0, max: 30_000 }), (low, width) => {
      const inThousands = grade(low / 1000, (low + width) / 1000, { truth: 10 })
      expect(inThousands.credit).toBeCloseTo(grade(low, low + width).credit)
    }),
  )
})

test('no lie about the ends pays: the ends that the level asks for have the best expected credit', () => {
  // The figure is equally likely to be any of 9,001 … 11,000; an 80 % range then runs from 9,200 to 10,800.
  const truths = Array.from({ length: 200 }, (_, step) => 9_005 + step * 10)
  const expected = (low: number, high: number) =>
    truths.reduce((sum, truth) => sum + 1 - intervalScore({ low, high }, truth, 0.8) / 20_000, 0) / truths.length
  const honest = expected(9_200, 10_800)
  for (const [low, high] of [
    [9_000, 11_000],
    [9_400, 10_600],
    [10_000, 10_000],
    [9_200, 11_000],
  ] as const) {
    expect(expected(low, high)).toBeLessThan(honest)
  }
})
