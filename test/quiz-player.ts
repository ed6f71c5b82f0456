import { randomUUID } from 'node:crypto'
import type { Prompt, Rubric } from '../server/domain/quiz/item.ts'
import type { Database } from '../server/database/client.ts'
import type { Json, TestClient } from './client.ts'
import { makeResponse, toInput } from './make-response.ts'

const PROMPT = `prompt {
  kind stem
  ... on ChoicePrompt { options { id text } }
  ... on MultiChoicePrompt { options { id text } }
  ... on OrderingPrompt { options { id text } }
  ... on TrueFalsePrompt { statement }
  ... on ShortAnswerPrompt { before after }
  ... on NumericPrompt { unit { code plural } }
  ... on IntervalPrompt { level unit { code plural } }
  ... on MatchingPrompt { lefts { id text } rights { id text } }
}`

const START = `mutation ($input: StartQuizInput!) {
  startQuiz(input: $input) {
    __typename
    ... on StartQuizSuccess { quiz { id mode seed deadline answeredCount items { id ordinal topic template ${PROMPT} answer { id } } } }
    ... on NotEnoughItems { available requested }
    ... on InvalidInput { field }
    ... on Refusal { message }
  }
}`

const SUBMIT = `mutation ($input: SubmitAnswerInput!) {
  submitAnswer(input: $input) {
    __typename
    ... on SubmitAnswerSuccess {
      progress { answered total points possible }
      answer {
        id responseText confidence answeredAt
        grade { credit verdict feedback parts { id correct message } }
        key { text explanation optionIds trueFalse accepted low high matches { left right } order }
        claim { slug statement locators { label } }
      }
    }
    ... on InvalidResponse { reason }
    ... on Refusal { message }
  }
}`

const FINISH = `mutation ($quizId: ID!) {
  finishQuiz(quizId: $quizId) {
    __typename
    ... on FinishQuizSuccess {
      quiz {
        finishedAt answeredCount
        result {
          score { points possible fraction interval { low high } n }
          byTopic { topic share { points possible } }
          byCountry { actor { slug kind } share { points possible } }
          cells { topic actor { slug } share { points possible } }
          calibration { n brier verdict bands { low high n } }
          answers { id grade { credit } key { text } claim { slug } }
        }
      }
    }
    ... on Refusal { message }
  }
}`

/** A learner taking quizzes over the API, as the web app does. */
export class QuizPlayer {
  readonly client: TestClient

  constructor(client: TestClient) {
    this.client = client
  }

  async start(input: object = {}): Promise<Json> {
    return (await this.client.run(START, { input: { reportSlug: 'north-korean-troops', ...input } })).startQuiz
  }

  async submit(quizItemId: string, response: object, rest: object = {}): Promise<Json> {
    const input = { quizItemId, answerId: randomUUID(), response, timeTakenMs: 6_000, ...rest }
    return (await this.client.run(SUBMIT, { input })).submitAnswer
  }

  async finish(quizId: string): Promise<Json> {
    return (await this.client.run(FINISH, { quizId })).finishQuiz
  }
}

/** Looks the right answer up where no learner can: in the database. */
export function rightResponse(database: Database, quizItemId: string): Promise<object> {
  return responseTo(database, quizItemId, true)
}

/** The same, or a wrong answer. */
export async function responseTo(database: Database, quizItemId: string, isRight: boolean): Promise<object> {
  const { item } = await database.quizItem.findUniqueOrThrow({
    where: { id: rowId(quizItemId) },
    select: { item: { select: { rubric: true, prompt: true } } },
  })
  const [prompt, rubric] = [item.prompt?.body as unknown as Prompt, item.rubric?.body as unknown as Rubric]
  return toInput(makeResponse(prompt, rubric, isRight))
}

export function rowId(nodeId: string): string {
  return Buffer.from(nodeId, 'base64url').toString().split(':')[1] ?? ''
}
