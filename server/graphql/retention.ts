import { toShare } from '../domain/mastery/share.ts'
import { InvalidRequest } from '../reads/invalid-request.ts'
import { readRetention, type RetentionWeek as WeekRow } from '../reads/read-retention.ts'
import { builder } from './builder.ts'
import { Share } from './share.ts'

const MOST_WEEKS = 104

const RetentionWeek = builder.objectRef<WeekRow>('RetentionWeek').implement({
  description: 'What was recalled in a week.',
  fields: (t) => ({
    week: t.exposeString('week', { description: 'Monday of the week in UTC, such as 2026-01-26.' }),
    share: t.expose('share', { type: Share, description: 'Reviews that were recalled, of all reviews.' }),
    desired: t.exposeFloat('desired', {
      description: 'Mean desired retention, 0–1, for which these reviews had been scheduled.',
    }),
  }),
})

const Retention = builder.objectRef<readonly WeekRow[]>('Retention').implement({
  description:
    'What the caller recalled at review. A review is an answer to a question that was last answered on an earlier day; it is recalled when it is at least half right. Answers of an exam that still runs do not count yet.',
  fields: (t) => ({
    share: t.field({
      type: Share,
      description: 'Over all these weeks.',
      resolve: (weeks) =>
        toShare(
          weeks.reduce((sum, { share }) => sum + share.points, 0),
          weeks.reduce((sum, { share }) => sum + share.possible, 0),
        ),
    }),
    weeks: t.field({
      type: [RetentionWeek],
      description: 'By week, oldest first; weeks without a review are left out.',
      resolve: (weeks) => [...weeks],
    }),
  }),
})

builder.queryField('retention', (t) =>
  t.field({
    type: Retention,
    description: 'How much the caller recalls when a question comes back; empty without a session.',
    args: {
      reportSlug: t.arg.string({ description: 'Only questions about this report, by short name.' }),
      weeks: t.arg.int({ required: true, defaultValue: 26, description: `How many weeks back, 1 to ${MOST_WEEKS}.` }),
    },
    resolve: (_root, { reportSlug, weeks }, { database, now, viewer }) => {
      if (weeks < 1 || weeks > MOST_WEEKS) {
        throw new InvalidRequest('INVALID_WEEKS', `\`weeks\` is ${weeks}: ask for 1 to ${MOST_WEEKS}.`)
      }
      return viewer ? readRetention(database, { learnerId: viewer.id, reportSlug: reportSlug ?? null, weeks, now }) : []
    },
  }),
)
