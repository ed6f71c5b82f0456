import { graphql } from '#lib/graphql/graphql.ts'
import { request } from '#lib/graphql/request.ts'
import type { PageLoad } from './$types'

const TodayDocument = graphql(`
  query Today {
    viewer {
      id
      dueCount
      unfinishedQuiz {
        id
        mode
        startedAt
        answeredCount
        items {
          id
        }
      }
      quizzes(first: 5) {
        nodes {
          id
          startedAt
          finishedAt
          report {
            title
          }
          result {
            score {
              points
              possible
            }
          }
        }
      }
    }
    reports {
      id
      slug
      title
      summary
      fiction
      claimCount
      itemCount
    }
  }
`)

export const load: PageLoad = async ({ fetch }) => request(fetch, TodayDocument, {})
