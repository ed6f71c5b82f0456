import { error, redirect } from '@sveltejs/kit'
import { graphql } from '#lib/graphql/graphql.ts'
import { request } from '#lib/graphql/request.ts'
import { AnswerFields } from '#lib/quiz/answer-fields.ts'
import { PromptFields } from '#lib/quiz/prompt-fields.ts'
import { ShareFields } from '#lib/quiz/share.ts'
import type { PageLoad } from './$types'

const ResultDocument = graphql(
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
            slug
            statement
            basis
            likelihood
            locators {
              paragraph
              section {
                title
              }
            }
            attributedTo {
              slug
              name
            }
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
  [PromptFields, AnswerFields, ShareFields],
)

export const load: PageLoad = async ({ fetch, params }) => {
  const { quiz } = await request(fetch, ResultDocument, { id: params.id })
  if (!quiz) error(404, 'This quiz does not exist, or it belongs to somebody else.')
  if (!quiz.result) redirect(303, `/quiz/${encodeURIComponent(params.id)}`)
  return { quiz, result: quiz.result }
}
