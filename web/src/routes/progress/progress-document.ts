import { graphql, type ResultOf } from '#lib/graphql/graphql.ts'
import { CalibrationFields } from '#lib/quiz/calibration.ts'
import { ShareFields } from '#lib/quiz/share.ts'

export const ProgressReportsDocument = graphql(`
  query ProgressReports {
    reports {
      slug
      title
      fiction
    }
    viewer {
      id
      desiredRetention
      quizzes(first: 1) {
        nodes {
          report {
            slug
          }
        }
      }
    }
  }
`)

export const ProgressDocument = graphql(
  `
    query Progress($report: String!, $from: Int, $first: Int) {
      mastery(reportSlug: $report) {
        recallTomorrow
        cells {
          topic
          actor {
            slug
            name
          }
          share {
            ...ShareFields
          }
          recallTomorrow
          claims
          claimsMet
        }
        coverage {
          claims
          claimsMet
          paragraphs
          paragraphsMet
          sections(from: $from, first: $first) {
            section {
              slug
              title
            }
            paragraphs {
              number
              claims
              claimsMet
              claimsKnown
            }
          }
        }
        practice {
          topics
          actors {
            slug
          }
        }
      }
      calibration(reportSlug: $report) {
        ...CalibrationFields
        byTopic {
          topic
          calibration {
            n
            verdict
          }
        }
        byCountry {
          actor {
            slug
            name
          }
          calibration {
            n
            verdict
          }
        }
      }
      retention(reportSlug: $report) {
        share {
          ...ShareFields
        }
        weeks {
          week
          desired
          share {
            ...ShareFields
          }
        }
      }
      reviewQueue(reportSlug: $report) {
        dueCount
        nextDue
        byDay(days: 28) {
          day
          count
        }
      }
    }
  `,
  [ShareFields, CalibrationFields],
)

export type Progress = ResultOf<typeof ProgressDocument>
export type MasteryData = Progress['mastery']
export type CalibrationData = Progress['calibration']
export type RetentionData = Progress['retention']
export type QueueData = Progress['reviewQueue']
