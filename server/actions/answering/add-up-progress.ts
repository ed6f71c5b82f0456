import { isFeedbackOpen } from '../../domain/quiz/is-feedback-open.ts'
import type { AskedItem } from './read-asked-item.ts'

/** How far a quiz has come. */
export interface QuizProgress {
  readonly answered: number
  readonly total: number
  /** Sum of credits; null while an exam runs. */
  readonly points: number | null
  readonly possible: number
}

/**
 * @param quiz   as it was read
 * @param added  credits of answers that have come in since
 */
export function addUpProgress(quiz: AskedItem['quiz'], added: readonly number[]): QuizProgress {
  const credits = [...quiz.items.flatMap(({ answer }) => answer?.credit ?? []), ...added]
  return {
    answered: credits.length,
    total: quiz.items.length,
    points: isFeedbackOpen(quiz) ? credits.reduce((sum, credit) => sum + credit, 0) : null,
    possible: credits.length,
  }
}
