import { expect } from 'vitest'
import type { Database } from '../server/database/client.ts'
import type { Prompt, Response, Rubric } from '../server/domain/quiz/item.ts'
import { makeResponse } from './make-response.ts'
import { type QuizPlayer, rowId } from './quiz-player.ts'

/** Answers a question right or wrong, whatever it is. */
export async function answerQuestion(
  database: Database,
  player: QuizPlayer,
  { id, isRight, rest }: { id: string; isRight: boolean; rest: object },
): Promise<void> {
  const { item } = await database.quizItem.findUniqueOrThrow({
    where: { id: rowId(id) },
    select: { item: { select: { prompt: true, rubric: true } } },
  })
  const response = makeResponse(item.prompt?.body as unknown as Prompt, item.rubric?.body as unknown as Rubric, isRight)
  const outcome = await player.submit(id, toInput(response), rest)
  expect(outcome, outcome.message).toMatchObject({ __typename: 'SubmitAnswerSuccess' })
}

function toInput(response: Response): object {
  switch (response.kind) {
    case 'CHOICE':
      return { choice: response.choice }
    case 'MULTI_CHOICE':
      return { choices: response.choices }
    case 'TRUE_FALSE':
      return { trueFalse: response.trueFalse }
    case 'SHORT_ANSWER':
      return { text: response.text }
    case 'NUMERIC':
      return { number: { text: response.text, unit: response.unit } }
    case 'INTERVAL':
      return { interval: { low: response.low, high: response.high } }
    case 'MATCHING':
      return { matches: response.matches.map(({ leftId, rightId }) => ({ left: leftId, right: rightId })) }
    case 'ORDERING':
      return { order: response.order }
  }
}
