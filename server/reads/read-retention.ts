import type { Database } from '../database/client.ts'
import { type Share, toShare } from '../domain/mastery/share.ts'

export interface RetentionWeek {
  /** Monday of the week in UTC, such as 2026-01-26. */
  readonly week: string
  /** Reviews that were recalled, of all reviews. */
  readonly share: Share
  /** Mean desired retention, 0–1, for which these reviews had been scheduled. */
  readonly desired: number
}

interface Asked {
  readonly learnerId: string
  /** null for all reports. */
  readonly reportSlug: string | null
  /** How many, the one that runs included. */
  readonly weeks: number
  readonly now: Date
}

/**
 * What a learner recalled at review, by week; weeks without a review are left out: one statement. A review is an answer
 * to a question that was last answered on an earlier day (a second try on the same day tells of the feedback, not of
 * memory); it is recalled where the scheduler took it so: at least half right. Exams that still run are left out.
 */
export async function readRetention(
  database: Database,
  { learnerId, reportSlug, weeks, now }: Asked,
): Promise<RetentionWeek[]> {
  const rows = await database.$queryRaw<{ week: string; reviews: number; recalled: number; desired: number }[]>`
    WITH given AS (
      SELECT answer."answeredAt" AT TIME ZONE 'UTC' AS at, answer.rating,
        lag(answer."answeredAt") OVER turn AT TIME ZONE 'UTC' AS before, lag(answer.retention) OVER turn AS desired
      FROM "Answer" AS answer
      JOIN "QuizItem" AS asked ON asked.id = answer."quizItemId"
      JOIN "Quiz" AS quiz ON quiz.id = asked."quizId"
      JOIN "Report" AS report ON report.id = quiz."reportId"
      WHERE answer."learnerId" = ${learnerId}::uuid AND (quiz.mode <> 'EXAM' OR quiz."finishedAt" IS NOT NULL)
        AND (${reportSlug}::text IS NULL OR report.slug = ${reportSlug})
      WINDOW turn AS (PARTITION BY answer."itemId" ORDER BY answer."answeredAt")
    )
    SELECT to_char(date_trunc('week', at), 'YYYY-MM-DD') AS week, count(*)::int AS reviews,
      (count(*) FILTER (WHERE rating > 1))::int AS recalled, avg(desired)::float AS desired
    FROM given
    WHERE before::date < at::date
      AND at >= date_trunc('week', ${now}::timestamptz AT TIME ZONE 'UTC') - (${weeks}::int - 1) * interval '1 week'
    GROUP BY 1 ORDER BY 1`
  return rows.map(({ week, reviews, recalled, desired }) => ({ week, share: toShare(recalled, reviews), desired }))
}
