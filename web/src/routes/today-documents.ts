import { graphql, type ResultOf } from '#lib/graphql/graphql.ts'

export const TodayDocument = graphql(`
  query Today {
    viewer {
      id
      unfinishedQuizzes {
        id
        mode
        startedAt
        deadline
        answeredCount
        items {
          id
        }
      }
      quizzes(first: 8) {
        nodes {
          id
          mode
          startedAt
          finishedAt
          answeredCount
          report {
            slug
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
    reviewQueue {
      dueCount
      confidentErrors
      nextDue
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

export const StandingDocument = graphql(`
  query Standing($report: String!) {
    mastery(reportSlug: $report) {
      coverage {
        claims
        claimsMet
      }
      practice {
        topics
        actors {
          slug
          name
        }
        length
        reason
      }
    }
  }
`)

type Viewer = NonNullable<ResultOf<typeof TodayDocument>['viewer']>
export type UnfinishedQuizData = Viewer['unfinishedQuizzes'][number]
export type PastQuiz = Viewer['quizzes']['nodes'][number]
export type StandingData = ResultOf<typeof StandingDocument>['mastery']
export type QueueData = ResultOf<typeof TodayDocument>['reviewQueue']
