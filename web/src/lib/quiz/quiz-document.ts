import { AnswerFields } from './answer-fields.ts'
import { graphql } from '../graphql/graphql.ts'
import { PromptFields } from './prompt-fields.ts'

/** What a quiz is, without its questions. */
export const QuizHeadFields = graphql(`
  fragment QuizHeadFields on Quiz {
    id
    mode
    startedAt
    deadline
    finishedAt
    report {
      slug
      title
    }
  }
`)

export const QuizFields = graphql(
  `
    fragment QuizFields on Quiz {
      ...QuizHeadFields
      asksConfidence
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
  [QuizHeadFields, PromptFields, AnswerFields],
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
