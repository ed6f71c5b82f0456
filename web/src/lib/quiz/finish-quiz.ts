import { graphql } from '../graphql/graphql.ts'
import { ConnectionLost, request } from '../graphql/request.ts'

const FinishQuizDocument = graphql(`
  mutation FinishQuiz($quizId: ID!) {
    finishQuiz(quizId: $quizId) {
      __typename
      ... on Refusal {
        message
      }
    }
  }
`)

/** Closes a quiz; closing it again changes nothing. @returns why it could not be closed, in words; null when it is closed */
export async function finishQuiz(quizId: string): Promise<string | null> {
  try {
    const { finishQuiz: outcome } = await request(fetch, FinishQuizDocument, { quizId })
    return outcome.__typename === 'FinishQuizSuccess' ? null : outcome.message
  } catch (error) {
    if (error instanceof ConnectionLost)
      return 'There is no connection, and the result comes from the server. Nothing is lost: try again when you are online.'
    return error instanceof Error ? error.message : 'The quiz could not be finished.'
  }
}
