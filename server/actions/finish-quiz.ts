import type { Database } from '../database/client.ts'
import { notYours, type Refused } from './refusal.ts'

interface FinishQuiz {
  readonly database: Database
  readonly now: Date
  readonly learnerId: string
  readonly quizId: string
}

/** Ends a quiz. Ending it again changes nothing and answers the same. */
export async function finishQuiz({
  database,
  now,
  learnerId,
  quizId,
}: FinishQuiz): Promise<{ quizId: string } | Refused<'Forbidden'>> {
  const ended = await database.quiz.updateMany({
    where: { id: quizId, learnerId, finishedAt: null },
    data: { finishedAt: now },
  })
  if (ended.count > 0) return { quizId }
  const finishedBefore = await database.quiz.count({ where: { id: quizId, learnerId } })
  return finishedBefore > 0 ? { quizId } : notYours('quiz')
}
