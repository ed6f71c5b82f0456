import { graphql, type VariablesOf } from '../graphql/graphql.ts'
import { request } from '../graphql/request.ts'

const StartQuizDocument = graphql(`
  mutation StartQuiz($input: StartQuizInput!) {
    startQuiz(input: $input) {
      __typename
      ... on StartQuizSuccess {
        quiz {
          id
        }
      }
      ... on NotEnoughItems {
        available
      }
      ... on Refusal {
        message
      }
    }
  }
`)

export type QuizInput = VariablesOf<typeof StartQuizDocument>['input']

/**
 * Starts a quiz.
 * @param mayShorten  take as many questions as there are, when there are fewer than asked for
 * @returns the quiz and its address, or why there is none, in words for the learner
 */
export async function startQuiz(
  input: QuizInput,
  mayShorten = false,
): Promise<{ id: string; href: string } | { problem: string }> {
  try {
    const { startQuiz: outcome } = await request(fetch, StartQuizDocument, { input })
    if (outcome.__typename === 'StartQuizSuccess') {
      const { id } = outcome.quiz
      return { id, href: `/quiz/${encodeURIComponent(id)}` }
    }
    if (mayShorten && outcome.__typename === 'NotEnoughItems' && outcome.available > 0)
      // Another draw may find fewer still; each time it is at least one fewer, so this ends.
      return await startQuiz({ ...input, length: outcome.available }, true)
    return { problem: outcome.message }
  } catch (error) {
    return { problem: error instanceof Error ? error.message : 'The quiz could not be started.' }
  }
}
