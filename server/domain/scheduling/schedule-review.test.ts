import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { AnswerRating } from './rate-answer.ts'
import { meanRecallTomorrow, recallChance } from './recall-chance.ts'
import { type MemoryState, scheduleReview } from './schedule-review.ts'

const start = new Date('2024-10-24T12:00:00Z')
const DAY_MS = 86_400_000

/** Folds ratings, each given when the item is due. */
function foldWhenDue(ratings: readonly AnswerRating[], retention = 0.9): MemoryState[] {
  return ratings.reduce<MemoryState[]>((states, rating) => {
    const last = states.at(-1) ?? null
    return [...states, scheduleReview(last, rating, last?.due ?? start, { retention })]
  }, [])
}

test('it gives the golden vector of FSRS-6', () => {
  const states = foldWhenDue([3, 3, 3, 3, 1, 3, 3])
  expect(states.map(({ stability }) => Number(stability.toFixed(4)))).toEqual([
    2.3065, 2.3065, 10.971, 46.3169, 2.9338, 2.9338, 7.7991,
  ])
  expect(states.map(({ scheduledDays }) => scheduledDays)).toEqual([0, 2, 11, 46, 0, 3, 8])
  expect(states.map(({ reps, lapses }) => [reps, lapses])).toEqual([
    [1, 0],
    [2, 0],
    [3, 0],
    [4, 0],
    [5, 1],
    [6, 1],
    [7, 1],
  ])
})

test('a higher retention brings an item back sooner', () => {
  const [often, seldom] = [0.95, 0.8].map((retention) => foldWhenDue([3, 3, 3, 3], retention).at(-1)?.scheduledDays)
  expect(often).toBeLessThan(seldom ?? 0)
})

test('an answer dated before the last one counts as given with it', () => {
  const memory = scheduleReview(null, 3, start)
  const late = scheduleReview(memory, 3, new Date(start.getTime() - DAY_MS))
  expect(late).toEqual(scheduleReview(memory, 3, start))
})

test('with fuzz, the same history still gives the same memory', () => {
  const fold = () =>
    ([3, 3, 3, 4] as const).reduce<MemoryState | null>(
      (memory, rating) => scheduleReview(memory, rating, memory?.due ?? start, { fuzz: true }),
      null,
    )
  expect(fold()).toEqual(fold())
})

test('folding in parts is folding at once: a snapshot stands for the answers before it', () => {
  const rating = fc.constantFrom<AnswerRating>(1, 2, 3, 4)
  const answers = fc.array(fc.tuple(rating, fc.nat(60)), { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(answers, fc.nat(11), (given, cut) => {
      let now = start.getTime()
      const dated = given.map(([each, days]) => [each, new Date((now += days * DAY_MS))] as const)
      const fold = (memory: MemoryState | null, part: typeof dated) =>
        part.reduce<MemoryState | null>((state, [each, at]) => scheduleReview(state, each, at), memory)
      const snapshot = fold(null, dated.slice(0, cut))
      const stored = snapshot && (structuredClone(snapshot) as MemoryState)
      expect(fold(stored, dated.slice(cut))).toEqual(fold(null, dated))
    }),
  )
})

test('the due date is never before the answer, and a better rating never brings it nearer', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom<AnswerRating>(1, 2, 3, 4), { maxLength: 8 }), (ratings) => {
      const memory = foldWhenDue(ratings).at(-1) ?? null
      const now = memory?.due ?? start
      const dues = ([1, 2, 3, 4] as const).map((rating) => scheduleReview(memory, rating, now).due.getTime())
      expect(dues).toEqual(dues.toSorted((a, b) => a - b))
      expect(dues[0]).toBeGreaterThanOrEqual(now.getTime())
    }),
  )
})

test('after as many days as its stability, an item is recalled nine times in ten', () => {
  const memory = { stability: 10, lastReview: start }
  expect(recallChance(memory, start)).toBe(1)
  expect(recallChance(memory, new Date(start.getTime() + 10 * DAY_MS))).toBeCloseTo(0.9)
})

test('the better an answer was, the likelier it is recalled tomorrow; certain it never is, and after a wrong one far from it', () => {
  const chanceAfter = (rating: AnswerRating) => meanRecallTomorrow([scheduleReview(null, rating, start)], start) ?? 1
  const chances = ([1, 2, 3, 4] as const).map(chanceAfter)
  expect(chances).toEqual(chances.toSorted((a, b) => a - b))
  expect(chances[0]).toBeLessThan(0.8)
  expect(meanRecallTomorrow([], start)).toBeNull()
})
