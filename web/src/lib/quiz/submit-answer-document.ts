import { graphql } from '../graphql/graphql.ts'
import { AnswerFields } from './answer-fields.ts'

export const SubmitAnswerDocument = graphql(
  `
    mutation SubmitAnswer($input: SubmitAnswerInput!) {
      submitAnswer(input: $input) {
        __typename
        ... on SubmitAnswerSuccess {
          answer {
            ...AnswerFields
          }
        }
        ... on Refusal {
          message
        }
      }
    }
  `,
  [AnswerFields],
)
