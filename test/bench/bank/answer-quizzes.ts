import { randomUUID } from 'node:crypto'
import { startQuiz } from '../../../server/actions/start-quiz.ts'
import { submitAnswer } from '../../../server/actions/submit-answer.ts'
import type { Database } from '../../../server/database/client.ts'
import type { Prompt, Rubric } from '../../../server/domain/quiz/item.ts'
import { makeResponse } from '../../make-response.ts'
import { makeLearner } from './make-learner.ts'

const LEARNERS = 10
const QUESTIONS = 40

/** So many learners answer a quiz each, all at once: graded and stored answers per second of one process. */
export async function answerQuizzes(database: Database, reportSlug: string): Promise<number> {
  const quizzes = await Promise.all(
    Array.from({ length: LEARNERS }, async (_, n) => {
      const learnerId = await makeLearner(database)
      const blueprint = { mode: 'PRACTICE', length: QUESTIONS } as const
      const request = { reportSlug, blueprint, seed: `answers ${n}`, confidence: true, timeLimitSeconds: null }
      const started = await startQuiz({
        database,
        now: new Date(),
        learnerId,
        openLearner: async () => learnerId,
        request,
      })
      if ('refusal' in started) throw new Error(started.message)
      const select = { id: true, item: { select: { prompt: true, rubric: true } } } as const
      return { learnerId, asked: await database.quizItem.findMany({ where: { quizId: started.quizId }, select }) }
    }),
  )
  const began = performance.now()
  await Promise.all(
    quizzes.map(async ({ learnerId, asked }) => {
      for (const [at, { id, item }] of asked.entries()) {
        const [prompt, rubric] = [item.prompt?.body as unknown as Prompt, item.rubric?.body as unknown as Rubric]
        const response = makeResponse(prompt, rubric, at % 3 > 0)
        const request = {
          quizItemId: id,
          answerId: randomUUID(),
          response,
          confidence: { percent: 80 },
          timeTakenMs: 9_000,
        }
        const outcome = await submitAnswer({ database, now: new Date(), learnerId, request })
        if ('refusal' in outcome) throw new Error(outcome.message)
      }
    }),
  )
  return (LEARNERS * QUESTIONS) / ((performance.now() - began) / 1_000)
}
