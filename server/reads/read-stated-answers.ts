import type { Database } from '../database/client.ts'
import type { PlacedAnswer } from '../domain/mastery/calibrate-parts.ts'
import type { Actor } from '../generated/client.ts'

export interface StatedAnswers {
  readonly answers: readonly PlacedAnswer[]
  /** The countries of the answers, by id. */
  readonly actors: ReadonlyMap<string, Actor>
}

/**
 * A learner's answers that came with a confidence, those of exams that still run left out. Two statements.
 * @param reportSlug null for all reports
 */
export async function readStatedAnswers(
  database: Database,
  learnerId: string | null,
  reportSlug: string | null,
): Promise<StatedAnswers> {
  if (learnerId === null) return { answers: [], actors: new Map() }
  const answers = await database.$queryRaw<PlacedAnswer[]>`
    SELECT answer.credit, answer.confidence, item.topic,
      ARRAY(SELECT part."actorId"::text FROM "ItemActor" AS part WHERE part."itemId" = item.id) AS countries
    FROM "Answer" AS answer
    JOIN "QuizItem" AS asked ON asked.id = answer."quizItemId"
    JOIN "Quiz" AS quiz ON quiz.id = asked."quizId"
    JOIN "Item" AS item ON item.id = asked."itemId"
    JOIN "Report" AS report ON report.id = quiz."reportId"
    WHERE answer."learnerId" = ${learnerId}::uuid AND answer.confidence IS NOT NULL
      AND (quiz.mode <> 'EXAM' OR quiz."finishedAt" IS NOT NULL)
      AND (${reportSlug}::text IS NULL OR report.slug = ${reportSlug})`
  const ids = [...new Set(answers.flatMap(({ countries }) => countries))]
  const actors = await database.actor.findMany({ where: { id: { in: ids } } })
  return { answers, actors: new Map(actors.map((actor) => [actor.id, actor])) }
}
