import { graphql, type ResultOf } from '#lib/graphql/graphql.ts'

export const ReviewDocument = graphql(`
  query Review {
    reviewQueue {
      dueCount
      confidentErrors
      stillLearning
      nextDue
      byReport {
        report {
          slug
          title
        }
        dueCount
      }
      byDay(days: 14) {
        day
        count
      }
    }
    viewer {
      id
      quizzes(first: 1) {
        nodes {
          id
        }
      }
      unfinishedQuizzes {
        id
        mode
        answeredCount
        report {
          slug
          title
        }
        items {
          id
        }
      }
    }
  }
`)

export type ReviewQueue = ResultOf<typeof ReviewDocument>['reviewQueue']
export type BegunReview = NonNullable<ResultOf<typeof ReviewDocument>['viewer']>['unfinishedQuizzes'][number]
