import { ClaimSourceFields } from '#lib/claims/claim-source.ts'
import { graphql } from '#lib/graphql/graphql.ts'
import { AnswerFields } from '#lib/quiz/answer-fields.ts'
import { CalibrationFields } from '#lib/quiz/calibration.ts'
import { PromptFields } from '#lib/quiz/prompt-fields.ts'
import { QuizHeadFields } from '#lib/quiz/quiz-document.ts'
import { ShareFields } from '#lib/quiz/share.ts'

/** A finished quiz with its score by topic and country, and every answer. */
export const ResultDocument = graphql(
  `
    query QuizResult($id: ID!) {
      quiz(id: $id) {
        ...QuizHeadFields
        items {
          id
          ordinal
          prompt {
            ...PromptFields
          }
          claim {
            ...ClaimSourceFields
          }
          answer {
            ...AnswerFields
          }
        }
        result {
          score {
            ...ShareFields
          }
          byTopic {
            topic
            share {
              ...ShareFields
            }
          }
          byCountry {
            actor {
              slug
              name
            }
            share {
              ...ShareFields
            }
          }
          cells {
            topic
            actor {
              slug
            }
            share {
              ...ShareFields
            }
          }
          calibration {
            ...CalibrationFields
            brier
          }
        }
      }
    }
  `,
  [QuizHeadFields, PromptFields, ClaimSourceFields, AnswerFields, ShareFields, CalibrationFields],
)
