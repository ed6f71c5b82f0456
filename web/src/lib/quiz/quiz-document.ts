import { AnswerFields } from './answer-fields.ts'
import { graphql } from '../graphql/graphql.ts'
import { PromptFields } from './prompt-fields.ts'

export const QuizFields = graphql(
  `
    fragment QuizFields on Quiz {
      id
      mode
      asksConfidence
      startedAt
      deadline
      finishedAt
      report {
        slug
        title
      }
      items {
        id
        ordinal
        prompt {
          ...PromptFields
        }
        answer {
          ...AnswerFields
        }
      }
    }
  `,
  [PromptFields, AnswerFields],
)

export const QuizDocument = graphql(
  `
    query Quiz($id: ID!) {
      quiz(id: $id) {
        ...QuizFields
      }
    }
  `,
  [QuizFields],
)
