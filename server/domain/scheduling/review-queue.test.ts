import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countByDay, dueNow, planReviews, type QueuedReview } from './review-queue.ts'

const now = new Date('2024-10-24T12:00:00Z')
const HOUR_MS = 3_600_000
const review = (key: string, dueInHours: number, rest: Partial<QueuedReview> = {}): QueuedReview => ({
  key,
  claim: key,
  due: new Date(now.getTime() + dueInHours * HOUR_MS),
  lastReview: new Date(now.getTime() - 100 * HOUR_MS),
  confidentError: 0,
  ...rest,
})
const keysDue = (reviews: readonly QueuedReview[]) => dueNow(planReviews(reviews, now), now).map(({ key }) => key)

test('confident errors come first, then what has been due longest; what is not due stays out', () => {
  const queue = keysDue([
    review('right', -50),
    review('later', 1, { confidentError: 0.97 }),
    review('sure error', -1, { confidentError: 0.85 }),
    review('doubtful error', -60),
    review('surest error', -1, { confidentError: 0.97 }),
  ])
  expect(queue).toEqual(['surest error', 'sure error', 'doubtful error', 'right'])
})

test('items on one claim come on different days, each on its own or as soon after it as can be', () => {
  const planned = planReviews(
    [
      review('overdue', -90, { claim: 'port' }),
      review('just due', -1, { claim: 'port' }),
      review('due tomorrow', 24, { claim: 'port' }),
      review('due in a week', 7 * 24, { claim: 'port' }),
      review('another', -1),
    ],
    now,
  )
  const days = Object.fromEntries(planned.map(({ review: { key }, day }) => [key, day]))
  expect(days).toEqual({ overdue: 0, another: 0, 'just due': 1, 'due tomorrow': 2, 'due in a week': 7 })
  expect(countByDay(planned, 4)).toEqual([2, 1, 1, 0])
})

test('an item that was answered today may come again today, and another on its claim may not', () => {
  const answeredToday = { claim: 'port', lastReview: new Date(now.getTime() - HOUR_MS) }
  expect(keysDue([review('again', -0.5, answeredToday), review('sibling', -90, { claim: 'port' })])).toEqual(['again'])
  const both = [review('one', -0.5, answeredToday), review('other', -0.4, answeredToday)]
  expect(keysDue(both)).toEqual([])
})

const anyReviews = fc
  .array(
    fc.record({
      hours: fc.integer({ min: -72, max: 72 }),
      seenHours: fc.integer({ min: 0, max: 72 }),
      claim: fc.constantFrom('a', 'b', 'c'),
      confidentError: fc.constantFrom(0, 0.85, 0.97),
    }),
    { maxLength: 15 },
  )
  .map((drawn) =>
    drawn.map(({ hours, seenHours, ...rest }, n) => {
      return review(`item-${n}`, hours, { ...rest, lastReview: new Date(now.getTime() - seenHours * HOUR_MS) })
    }),
  )

test('the plan does not depend on how the reviews came in, holds each once and never puts two of a claim on one day', () => {
  fc.assert(
    fc.property(anyReviews, (reviews) => {
      const planned = planReviews(reviews, now)
      expect(planReviews(reviews.toReversed(), now)).toEqual(planned)
      expect(planned).toHaveLength(reviews.length)
      const places = planned.map((each) => `${each.review.claim} ${each.day}`)
      expect(new Set(places).size).toBe(places.length)
    }),
  )
})
