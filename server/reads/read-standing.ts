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
    cell AS (
      SELECT draw.topic, draw.country, count(DISTINCT item."claimId")::int AS claims,
        count(DISTINCT met."claimId")::int AS "claimsMet"
      FROM "ItemDraw" AS draw JOIN "Item" AS item ON item.id = draw."itemId"
      LEFT JOIN met ON met."claimId" = item."claimId"
      WHERE draw."reportId" = ${reportId}::uuid AND draw.section = '' AND draw.country <> ''
      GROUP BY draw.topic, draw.country
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
    SELECT cell.topic, actor.id AS "actorId", cell.claims, cell."claimsMet",
      coalesce(mastery.points, 0) - coalesce(hidden.points, 0) AS points,
      coalesce(mastery.answers, 0) - coalesce(hidden.answers, 0) AS answers
    FROM cell JOIN "Actor" AS actor ON actor.slug = cell.country
    LEFT JOIN "Mastery" AS mastery ON mastery."learnerId" = ${learnerId}::uuid
      AND mastery."reportId" = ${reportId}::uuid AND mastery.topic = cell.topic AND mastery."actorId" = actor.id
    LEFT JOIN hidden ON hidden.topic = cell.topic AND hidden."actorId" = actor.id
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
    SELECT count(DISTINCT claim.id)::int AS claims, count(DISTINCT met."claimId")::int AS "claimsMet",
      count(DISTINCT place."paragraphId")::int AS paragraphs,
      (count(DISTINCT place."paragraphId") FILTER (WHERE met."claimId" IS NOT NULL))::int AS "paragraphsMet"
    FROM "Claim" AS claim
    LEFT JOIN "ClaimLocator" AS place ON place."claimId" = claim.id
    LEFT JOIN met ON met."claimId" = claim.id
    WHERE claim."reportId" = ${reportId}::uuid AND claim."retiredAt" IS NULL`
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
