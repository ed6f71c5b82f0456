import type { Verdict } from '../grading/grade.ts'
import { type AnswerRating, SURE_FROM } from './rate-answer.ts'
import { type MemoryState, scheduleReview } from './schedule-review.ts'

/** What of an answer goes into the memory of its item. */
export interface FoldableAnswer {
  readonly rating: AnswerRating
  readonly verdict: Verdict
  /** A fraction 0–1; null when it was not stated. */
  readonly confidence: number | null
  /** The learner's desired retention when it was given, a fraction 0–1. */
  readonly retention: number
  readonly answeredAt: Date
}

/** A row of the Memory table without its keys. */
export interface FoldedMemory extends MemoryState {
  /** Confidence, 0–1, of the last answer where that was wrong although the learner was sure; 0 otherwise. */
  readonly confidentError: number
}

/**
 * Folds one answer into what a learner remembers of an item. The answers to an item in order of time give its memory:
 * `answers.reduce(foldAnswer, null)`, and a rebuild does just that.
 * @param memory null before the first answer
 */
export function foldAnswer(memory: FoldedMemory | null, answer: FoldableAnswer): FoldedMemory {
  const { rating, verdict, confidence, retention, answeredAt } = answer
  const isConfidentError = verdict === 'INCORRECT' && confidence !== null && confidence >= SURE_FROM
  return {
    ...scheduleReview(memory, rating, answeredAt, { retention }),
    confidentError: isConfidentError ? confidence : 0,
  }
}

/**
 * When an answer counts as given: now, or a millisecond after the answer before it where two clocks disagree, so that
 * time alone gives the order in which answers were folded.
 */
export function dateAnswer(memory: Pick<MemoryState, 'lastReview'> | null, now: Date): Date {
  return memory !== null && now <= memory.lastReview ? new Date(memory.lastReview.getTime() + 1) : now
}
