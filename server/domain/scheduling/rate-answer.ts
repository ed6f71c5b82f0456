import type { Grade } from '../grading/grade.ts'
import type { PromptKind } from '../quiz/item.ts'
import { readPace } from './read-pace.ts'

/** FSRS rating: 1 again, 2 hard, 3 good, 4 easy. */
export type AnswerRating = 1 | 2 | 3 | 4

/** From this confidence on, a learner is sure: the lower end of ICD 203 "very likely". */
export const SURE_FROM = 0.8
/** Below this confidence, a learner is unsure: the lower end of ICD 203 "likely". */
const UNSURE_BELOW = 0.55

interface RatedAnswer {
  readonly kind: PromptKind
  readonly grade: Pick<Grade, 'credit' | 'verdict'>
  /** A fraction 0–1; null when it was not stated. */
  readonly confidence: number | null
  readonly timeTakenMs: number
}

/**
 * Rates an answer for the scheduler from what was done, never from how well the learner thinks it went.
 * Wrong, or less than half right → again; partly right → hard; right but unsure or slow → hard; right, sure and
 * quick → easy; otherwise right → good. Confidence that was not stated makes an answer neither sure nor unsure.
 */
export function rateAnswer({ kind, grade, confidence, timeTakenMs }: RatedAnswer): AnswerRating {
  if (grade.verdict === 'INCORRECT') return 1
  if (grade.verdict === 'PARTIAL') return grade.credit < 0.5 ? 1 : 2
  const pace = readPace(kind, timeTakenMs)
  if (pace === 'SLOW' || (confidence !== null && confidence < UNSURE_BELOW)) return 2
  return pace === 'QUICK' && confidence !== null && confidence >= SURE_FROM ? 4 : 3
}
