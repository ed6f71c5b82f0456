import fc from 'fast-check'
import { expect, test } from 'vitest'
import { orderReviewQueue, type QueuedReview } from './review-queue.ts'

const now = new Date('2024-10-24T12:00:00Z')
const review = (
  key: string,
  dueInHours: number,
  verdict: 'CORRECT' | 'INCORRECT',
  confidence: number | null,
): QueuedReview => ({
  key,
  due: new Date(now.getTime() + dueInHours * 3_600_000),
  lastAnswer: { verdict, confidence },
})

test('confident errors come first, then what has been due longest; what is not due stays out', () => {
  const queue = orderReviewQueue(
    [
      review('right', -50, 'CORRECT', 0.97),
      review('later', 1, 'INCORRECT', 0.97),
      review('sure error', -1, 'INCORRECT', 0.85),
      review('doubtful error', -60, 'INCORRECT', 0.3),
      review('surest error', -1, 'INCORRECT', 0.97),
      review('silent error', -2, 'INCORRECT', null),
    ],
    now,
  )
  expect(queue.map(({ key }) => key)).toEqual(['surest error', 'sure error', 'doubtful error', 'right', 'silent error'])
})

test('the order does not depend on how the reviews came in', () => {
  const any = fc.tuple(
    fc.integer({ min: -3, max: 1 }),
    fc.constantFrom('CORRECT', 'INCORRECT'),
    fc.constantFrom(null, 0.5, 0.9),
  )
  fc.assert(
    fc.property(fc.array(any, { maxLength: 20 }), (drawn) => {
      const reviews = drawn.map(([hours, verdict, confidence], n) => review(`item-${n}`, hours, verdict, confidence))
      expect(orderReviewQueue(reviews.toReversed(), now)).toEqual(orderReviewQueue(reviews, now))
    }),
  )
})
