import type { QuizMode } from './assembly/blueprint.ts'

/** Whether grade, key and source claim of an answer may be shown: in an exam only when it is over. */
export function isFeedbackOpen(quiz: { readonly mode: QuizMode; readonly finishedAt: Date | null }): boolean {
  return quiz.mode !== 'EXAM' || quiz.finishedAt !== null
}
