import type { Database } from '../database/client.ts'
import { isFeedbackOpen } from '../domain/quiz/is-feedback-open.ts'

export interface QuizProgress {
  readonly answered: number
  readonly total: number
  /** Sum of credits; null while an exam runs. */
  readonly points: number | null
  readonly possible: number
}

export async function readProgress(database: Database, quizId: string): Promise<QuizProgress> {
  const quiz = await database.quiz.findUniqueOrThrow({
    where: { id: quizId },
    select: { mode: true, finishedAt: true, items: { select: { answer: { select: { credit: true } } } } },
  })
  const credits = quiz.items.flatMap(({ answer }) => answer?.credit ?? [])
  return {
    answered: credits.length,
    total: quiz.items.length,
    points: isFeedbackOpen(quiz) ? credits.reduce((sum, credit) => sum + credit, 0) : null,
    possible: credits.length,
  }
}
