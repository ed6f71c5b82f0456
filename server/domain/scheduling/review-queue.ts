import { dayOf } from '../quiz/day-of.ts'

/** An item that was met before, as far as its turn depends on it. */
export interface QueuedReview {
  /** Settles ties, so that the same state gives the same queue. */
  readonly key: string
  /** Names the claim it asks about: items on one claim come on different days. */
  readonly claim: string
  readonly due: Date
  readonly lastReview: Date
  /** Confidence, 0–1, of the last answer where that was wrong although the learner was sure; 0 otherwise. */
  readonly confidentError: number
}

export interface PlannedReview<Review extends QueuedReview> {
  readonly review: Review
  /** On which day to ask it, counted from today, which is 0. */
  readonly day: number
}

/**
 * Plans what is to be reviewed on which day. Within a day confident errors come first, the most confident of them at
 * the head, since they are what a learner would not look up; then whatever has been due longest. What is overdue comes
 * today, unless another item on its claim was answered or is asked today: that one goes to the next free day.
 */
export function planReviews<Review extends QueuedReview>(
  reviews: readonly Review[],
  now: Date,
): PlannedReview<Review>[] {
  const today = dayOf(now.getTime())
  const taken = new Map<string, string>()
  const nameDay = (claim: string, day: number) => `${claim} ${day}`
  for (const { claim, key, lastReview } of reviews.toSorted(byTurn)) {
    // Where two items of a claim were answered today, either keeps the other from coming again.
    if (dayOf(lastReview.getTime()) === today) taken.set(nameDay(claim, 0), taken.has(nameDay(claim, 0)) ? '' : key)
  }
  const planned = reviews.toSorted(byTurn).map((review) => {
    const isFree = (day: number) => [undefined, review.key].includes(taken.get(nameDay(review.claim, day)))
    let day = Math.max(0, dayOf(review.due.getTime()) - today)
    while (!isFree(day)) day += 1
    taken.set(nameDay(review.claim, day), review.key)
    return { review, day }
  })
  return planned.sort((a, b) => a.day - b.day || byTurn(a.review, b.review))
}

/** What can be asked now, in the order in which to ask it. */
export function dueNow<Review extends QueuedReview>(planned: readonly PlannedReview<Review>[], now: Date): Review[] {
  return planned.filter(({ day, review }) => day === 0 && review.due <= now).map(({ review }) => review)
}

/** How many reviews come on each of the next days, today first. */
export function countByDay(planned: readonly PlannedReview<QueuedReview>[], days: number): number[] {
  const counts = new Array<number>(days).fill(0)
  for (const { day } of planned) if (day < days) counts[day] = (counts[day] ?? 0) + 1
  return counts
}

function byTurn(a: QueuedReview, b: QueuedReview): number {
  return (
    b.confidentError - a.confidentError ||
    a.due.getTime() - b.due.getTime() ||
    (a.key < b.key ? -1 : Number(a.key > b.key))
  )
}
