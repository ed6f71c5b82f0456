import type { Database } from '../database/client.ts'
import type { FirstAttempt } from '../domain/mastery/analyse-first-attempts.ts'

interface AttemptRow extends FirstAttempt {
  readonly itemId: string
}

/**
 * The first answer of every learner to each of these items, beside the mean of their first answers to other items of
 * the report: one statement. Exams that still run are left out.
 * @param reportId null where there are no items
 */
export async function readFirstAttempts(
  database: Database,
  reportId: string | null,
  itemIds: readonly string[],
): Promise<Map<string, FirstAttempt[]>> {
  if (reportId === null) return new Map()
  const rows = await database.$queryRaw<AttemptRow[]>`
    WITH first AS (
      SELECT DISTINCT ON (answer."learnerId", answer."itemId") answer."learnerId", answer."itemId", answer.credit
      FROM "Answer" AS answer
      JOIN "QuizItem" AS asked ON asked.id = answer."quizItemId"
      JOIN "Quiz" AS quiz ON quiz.id = asked."quizId"
      WHERE quiz."reportId" = ${reportId}::uuid AND (quiz.mode <> 'EXAM' OR quiz."finishedAt" IS NOT NULL)
      ORDER BY answer."learnerId", answer."itemId", answer."answeredAt"
    ),
    learner AS (
      SELECT "learnerId", sum(credit) AS points, count(*)::int AS answers FROM first GROUP BY "learnerId"
    )
    SELECT first."itemId", first.credit,
      CASE WHEN learner.answers > 1 THEN (learner.points - first.credit) / (learner.answers - 1) END AS elsewhere
    FROM first JOIN learner USING ("learnerId")
    WHERE first."itemId" = ANY (${[...itemIds]}::uuid[])
    ORDER BY first."itemId", first."learnerId"`
  return Map.groupBy(rows, ({ itemId }) => itemId)
}
