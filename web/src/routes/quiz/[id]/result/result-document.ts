import { ClaimSourceFields } from '#lib/claims/claim-source.ts'
import { graphql } from '#lib/graphql/graphql.ts'
import { AnswerFields } from '#lib/quiz/answer-fields.ts'
import { PromptFields } from '#lib/quiz/prompt-fields.ts'
import { ShareFields } from '#lib/quiz/share.ts'

/** A finished quiz with its score by topic and country, and every answer. */
export const ResultDocument = graphql(
  `
    query QuizResult($id: ID!) {
      quiz(id: $id) {
        id
        mode
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
            n
            brier
            verdict
            bands {
              low
              high
              n
              meanConfidence
              share {
                ...ShareFields
              }
            }
          }
        }
      }
    }
  `,
  [PromptFields, ClaimSourceFields, AnswerFields, ShareFields],
)
