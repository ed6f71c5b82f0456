import type { Database } from '../database/client.ts'
import type { Topic } from '../domain/claims/vocabulary.ts'
import { inOpenExam } from './in-open-exam.ts'
import { Prisma } from '../generated/client.ts'

export interface StandingRow {
  readonly topic: Topic
  readonly actorId: string
  /** Sum of credits and answers, those of exams that still run left out. */
  readonly points: number
  readonly answers: number
  readonly claims: number
  readonly claimsMet: number
}

interface Whose {
  readonly learnerId: string | null
  readonly reportId: string
}

/** Every cell of topic × country in which a report has questions, with what the learner has of it: one statement. */
export function readStanding(database: Database, { learnerId, reportId }: Whose): Promise<StandingRow[]> {
  return database.$queryRaw<StandingRow[]>`
    WITH met AS (${metClaims({ learnerId, reportId })}),
    met_cell AS (
      SELECT item.topic, country, count(DISTINCT item."claimId")::int AS claims
      FROM met JOIN "ItemOutline" AS item ON item."claimId" = met."claimId" CROSS JOIN unnest(item.countries) AS country
      WHERE item."reportId" = ${reportId}::uuid
      GROUP BY item.topic, country
    ),
    hidden AS (
      SELECT item.topic, part."actorId", sum(round(answer.credit * 1048576) / 1048576) AS points, count(*)::int AS answers
      FROM "Quiz" AS exam
      JOIN "QuizItem" AS asked ON asked."quizId" = exam.id
      JOIN "Answer" AS answer ON answer."quizItemId" = asked.id
      JOIN "Item" AS item ON item.id = asked."itemId"
      JOIN "ItemActor" AS part ON part."itemId" = item.id
      WHERE exam."learnerId" = ${learnerId}::uuid AND exam."reportId" = ${reportId}::uuid
        AND exam.mode = 'EXAM' AND exam."finishedAt" IS NULL
      GROUP BY item.topic, part."actorId"
    )
    SELECT cell.topic, actor.id AS "actorId", cell.claims, coalesce(met_cell.claims, 0) AS "claimsMet",
      coalesce(mastery.points, 0) - coalesce(hidden.points, 0) AS points,
      coalesce(mastery.answers, 0) - coalesce(hidden.answers, 0) AS answers
    FROM "CellCount" AS cell JOIN "Actor" AS actor ON actor.slug = cell.country
    LEFT JOIN met_cell ON met_cell.topic = cell.topic AND met_cell.country = cell.country
    LEFT JOIN "Mastery" AS mastery ON mastery."learnerId" = ${learnerId}::uuid
      AND mastery."reportId" = ${reportId}::uuid AND mastery.topic = cell.topic AND mastery."actorId" = actor.id
    LEFT JOIN hidden ON hidden.topic = cell.topic AND hidden."actorId" = actor.id
    WHERE cell."reportId" = ${reportId}::uuid AND cell.country <> '' AND cell.template = ''
    ORDER BY cell.topic, cell.claims DESC, actor.slug`
}

export interface Coverage {
  readonly claims: number
  readonly claimsMet: number
  /** Paragraphs that hold a claim. */
  readonly paragraphs: number
  readonly paragraphsMet: number
}

/** How much of a report the learner has met in questions: one statement. */
export async function readCoverage(database: Database, { learnerId, reportId }: Whose): Promise<Coverage> {
  const rows = await database.$queryRaw<Coverage[]>`
    WITH met AS (${metClaims({ learnerId, reportId })})
    SELECT report."claimCount" AS claims, count(DISTINCT claim.id)::int AS "claimsMet",
      report."paragraphCount" AS paragraphs, count(DISTINCT place."paragraphId")::int AS "paragraphsMet"
    FROM "Report" AS report
    LEFT JOIN (met JOIN "Claim" AS claim ON claim.id = met."claimId" AND claim."retiredAt" IS NULL)
      ON claim."reportId" = report.id
    LEFT JOIN "ClaimLocator" AS place ON place."claimId" = claim.id
    WHERE report.id = ${reportId}::uuid
    GROUP BY report.id`
  return rows[0] ?? { claims: 0, claimsMet: 0, paragraphs: 0, paragraphsMet: 0 }
}

/** Claims on which a key rested that the learner has seen. */
function metClaims({ learnerId, reportId }: Whose): Prisma.Sql {
  return Prisma.sql`
    SELECT DISTINCT basis."claimId" FROM "Memory" AS memory
    JOIN "Item" AS item ON item.id = memory."itemId"
    JOIN "ItemClaim" AS basis ON basis."itemId" = item.id AND basis.part = 'KEY'
    WHERE memory."learnerId" = ${learnerId}::uuid AND item."reportId" = ${reportId}::uuid
      AND NOT ${inOpenExam(learnerId, Prisma.sql`item.id`)}`
}
