import { recallTomorrow } from '../domain/scheduling/recall-chance.ts'
import { countByDay, dueNow, planReviews, type PlannedReview } from '../domain/scheduling/review-queue.ts'
import type { Report as ReportRow } from '../generated/client.ts'
import { InvalidRequest } from '../reads/invalid-request.ts'
import { readReviews, type Review } from '../reads/read-reviews.ts'
import { builder } from './builder.ts'
import { Topic } from './corpus-enums.ts'
import { Report } from './report.ts'

interface Queue {
  readonly planned: readonly PlannedReview<Review>[]
  readonly due: readonly Review[]
  readonly now: Date
}

/** The FSRS state of what has been learned. */
const KNOWN = 2
const LONGEST_FORECAST = 365
const MOST_QUESTIONS = 100

const DueQuestion = builder.objectRef<Review & { readonly now: Date }>('DueQuestion').implement({
  description: 'A question that is due. What it asks is shown in the review itself.',
  fields: (t) => ({
    topic: t.expose('topic', { type: Topic, description: 'The topic under which it is scored.' }),
    template: t.exposeString('template', { description: 'What is asked, in a stable word such as “figure-choice”.' }),
    due: t.expose('due', { type: 'DateTime', description: 'Since when it is due.' }),
    lastAnsweredAt: t.expose('lastReview', { type: 'DateTime', description: 'When it was last answered.' }),
    confidentError: t.boolean({
      description: 'Whether the last answer was wrong although the learner was sure.',
      resolve: ({ confidentError }) => confidentError > 0,
    }),
    recallTomorrow: t.float({
      description: 'Chance, 0–1, that it is recalled a day from now if it is left alone till then (FSRS-6).',
      resolve: ({ now, ...review }) => recallTomorrow(review, now),
    }),
  }),
})

const ReviewDay = builder.objectRef<{ day: string; count: number }>('ReviewDay').implement({
  description: 'How much there is to review on a day.',
  fields: (t) => ({
    day: t.exposeString('day', { description: 'The day in UTC, such as 2026-01-31.' }),
    count: t.exposeInt('count', { description: 'Number of questions.' }),
  }),
})

const ReportReviews = builder.objectRef<{ report: ReportRow; dueCount: number }>('ReportReviews').implement({
  description: 'What is due of a report.',
  fields: (t) => ({
    report: t.expose('report', { type: Report, description: 'The report.' }),
    dueCount: t.exposeInt('dueCount', { description: 'How many of its questions are due now.' }),
  }),
})

const ReviewQueue = builder.objectRef<Queue>('ReviewQueue').implement({
  description:
    'What is to be reviewed, and when. Questions on one claim come on different days; a question of an exam that still runs is left out.',
  fields: (t) => ({
    dueCount: t.int({ description: 'How many questions can be reviewed now.', resolve: ({ due }) => due.length }),
    confidentErrors: t.int({
      description: 'How many of them were last answered wrong although the learner was sure.',
      resolve: ({ due }) => due.filter(({ confidentError }) => confidentError > 0).length,
    }),
    stillLearning: t.int({
      description:
        'How many of them are new or were forgotten: they come back after minutes until they are known, while the rest comes before it would be forgotten.',
      resolve: ({ due }) => due.filter(({ state }) => state !== KNOWN).length,
    }),
    nextDue: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When the next question comes due; null when none waits.',
      resolve: ({ planned, now }) =>
        planned
          .map(({ review }) => review.due)
          .filter((due) => due > now)
          .sort((a, b) => a.getTime() - b.getTime())[0],
    }),
    questions: t.field({
      type: [DueQuestion],
      description: 'What is due in the order in which it is asked: confident errors first, then what is due longest.',
      args: { first: t.arg.int({ required: true, defaultValue: 10, description: 'How many to return, 1 to 100.' }) },
      resolve: ({ due, now }, { first }) => {
        if (first < 1 || first > MOST_QUESTIONS) {
          throw new InvalidRequest('INVALID_PAGE', `\`first\` is ${first}: ask for 1 to ${MOST_QUESTIONS}.`)
        }
        return due.slice(0, first).map((review) => ({ ...review, now }))
      },
    }),
    byReport: t.field({
      type: [ReportReviews],
      description: 'What is due by report, most first; a review is of one report.',
      resolve: async ({ due }, _args, { database }) => {
        const byReport = Map.groupBy(due, ({ reportId }) => reportId)
        const reports = await database.report.findMany({ where: { id: { in: [...byReport.keys()] } } })
        return reports
          .map((report) => ({ report, dueCount: byReport.get(report.id)?.length ?? 0 }))
          .sort((a, b) => b.dueCount - a.dueCount || (a.report.slug < b.report.slug ? -1 : 1))
      },
    }),
    byDay: t.field({
      type: [ReviewDay],
      description: 'The forecast: today with all that is overdue, then day by day.',
      args: { days: t.arg.int({ required: true, defaultValue: 14, description: 'How many days, 1 to 365.' }) },
      resolve: ({ planned, now }, { days }) => {
        if (days < 1 || days > LONGEST_FORECAST) {
          throw new InvalidRequest('INVALID_FORECAST', `\`days\` is ${days}: ask for 1 to ${LONGEST_FORECAST}.`)
        }
        return countByDay(planned, days).map((count, at) => {
          return { day: new Date(now.getTime() + at * 86_400_000).toISOString().slice(0, 10), count }
        })
      },
    }),
  }),
})

builder.queryField('reviewQueue', (t) =>
  t.field({
    type: ReviewQueue,
    description: 'What the caller has to review; empty without a session.',
    args: { reportSlug: t.arg.string({ description: 'Only questions about this report, by short name.' }) },
    resolve: async (_root, { reportSlug }, { database, now, viewer }): Promise<Queue> => {
      const reviews = viewer ? await readReviews(database, viewer.id, reportSlug ?? null) : []
      const planned = planReviews(reviews, now)
      return { planned, due: dueNow(planned, now), now }
    },
  }),
)
