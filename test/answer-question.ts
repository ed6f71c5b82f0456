import { expect } from 'vitest'
import type { Database } from '../server/database/client.ts'
import { type QuizPlayer, responseTo } from './quiz-player.ts'

/** Answers a question right or wrong, whatever it is. */
export async function answerQuestion(
  database: Database,
  player: QuizPlayer,
  { id, isRight, rest }: { id: string; isRight: boolean; rest: object },
): Promise<void> {
  const outcome = await player.submit(id, await responseTo(database, id, isRight), rest)
  expect(outcome, outcome.message).toMatchObject({ __typename: 'SubmitAnswerSuccess' })
}
