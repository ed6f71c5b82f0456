import type { Database } from '../../database/client.ts'
import type { Candidate } from '../../domain/quiz/assembly/candidate.ts'
import { Prisma } from '../../generated/client.ts'
import { inOpenExam } from '../../reads/in-open-exam.ts'
import { drawnFrom, fitting } from './candidate-conditions.ts'
import type { Sample } from './sample.ts'

interface CandidateRow extends Omit<Candidate, 'seenAt' | 'dueAt' | 'siblingSeenAt' | 'shape'> {
  readonly stems: number
  readonly options: number
  readonly rights: number
  readonly fixedOrder: boolean
  readonly seenAt: Date | null
  readonly dueAt: Date | null
  readonly siblingSeenAt: Date | null
}

/**
 * The items that a quiz is chosen from, in one statement: what the learner has met and what is due first among it, as
 * many as are drawn, and the draws themselves, which pass over what was met.
 */
export async function readCandidates(database: Database, sample: Sample): Promise<Candidate[]> {
  const { reportId, learnerId, blueprint, draws, now } = sample
  const most = draws.reduce((sum, { count }) => sum + count, 0)
  const rows = await database.$queryRaw<CandidateRow[]>`
    WITH met AS MATERIALIZED (
      SELECT memory."itemId", item."claimId", memory."lastReview", memory.due, memory."confidentError",
        item."reportId" = ${reportId}::uuid AND ${fitting(blueprint)} AS fits
      FROM "Memory" AS memory JOIN "ItemOutline" AS item ON item."itemId" = memory."itemId"
      WHERE memory."learnerId" = ${learnerId}::uuid
    ),
    candidate AS (
      SELECT "itemId" FROM (
        SELECT "itemId" FROM (${drawnFrom(sample)}) AS drawn
        UNION
        (SELECT "itemId" FROM met WHERE fits AND due <= ${now} ORDER BY "confidentError" DESC, due, "itemId" LIMIT ${most})
        UNION
        (SELECT "itemId" FROM met WHERE fits AND due > ${now} ORDER BY "lastReview", "itemId" LIMIT ${most})
      ) AS found
    ),
    sibling AS (
      SELECT one."itemId", max(other."lastReview") AS "seenAt"
      FROM candidate JOIN "ItemOutline" AS one ON one."itemId" = candidate."itemId"
      JOIN met AS other ON other."claimId" = one."claimId" AND other."itemId" <> one."itemId"
      GROUP BY one."itemId"
    )
    SELECT item.key, item."itemId", item."claimId" AS claim, item.template, item.kind, item.topic, item.countries,
      item.sections, item."keyClaims", item."lureClaims", item."repeatedClaims", item.stems, item.options, item.rights,
      item."fixedOrder", met."lastReview" AS "seenAt", met.due AS "dueAt",
      coalesce(met."confidentError", 0) AS "confidentError", sibling."seenAt" AS "siblingSeenAt",
      ${inOpenExam(learnerId, Prisma.sql`item."itemId"`)} AS "isInExam"
    FROM candidate
    JOIN "ItemOutline" AS item ON item."itemId" = candidate."itemId"
    LEFT JOIN met ON met."itemId" = item."itemId"
    LEFT JOIN sibling ON sibling."itemId" = item."itemId"`
  return rows.map(({ stems, options, rights, fixedOrder, seenAt, dueAt, siblingSeenAt, ...row }) => ({
    ...row,
    shape: { stems, options, rights, fixedOrder },
    seenAt: seenAt?.getTime() ?? null,
    dueAt: dueAt?.getTime() ?? null,
    siblingSeenAt: siblingSeenAt?.getTime() ?? null,
  }))
}
