import { SURE_FROM } from './rate-answer.ts'

/** An item that was met before, as far as its turn depends on it. */
export interface QueuedReview {
  /** Settles ties, so that the same state gives the same queue. */
  readonly key: string
  readonly due: Date
  /** The last answer to the item; confidence is a fraction 0–1, or null when it was not stated. */
  readonly lastAnswer: { readonly verdict: 'CORRECT' | 'PARTIAL' | 'INCORRECT'; readonly confidence: number | null }
}

/**
 * What is due, in the order in which to ask it: confident errors first, the most confident of them at the head, since
 * they are what a learner would not look up; then whatever has been due longest.
 */
export function orderReviewQueue<Review extends QueuedReview>(reviews: readonly Review[], now: Date): Review[] {
  return reviews
    .filter((review) => review.due <= now)
    .sort(
      (a, b) =>
        confidentError(b) - confidentError(a) ||
        a.due.getTime() - b.due.getTime() ||
        (a.key < b.key ? -1 : Number(a.key > b.key)),
    )
}

/** @returns the stated confidence, 0–1, of an error made with confidence; 0 for anything else */
function confidentError({ lastAnswer }: QueuedReview): number {
  const { verdict, confidence } = lastAnswer
  return verdict === 'INCORRECT' && confidence !== null && confidence >= SURE_FROM ? confidence : 0
}
