import type { Database } from '../../database/client.ts'
import type { Candidate } from '../../domain/quiz/assembly/candidate.ts'
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
        item."reportId" = ${reportId}::uuid AND item.state = 'ACTIVE' AND ${fitting(blueprint)} AS fits
      FROM "Memory" AS memory JOIN "Item" AS item ON item.id = memory."itemId"
      WHERE memory."learnerId" = ${learnerId}::uuid
    ),
    candidate AS (
      SELECT "itemId" FROM (${drawnFrom(sample)}) AS drawn
      UNION
      (SELECT "itemId" FROM met WHERE fits AND due <= ${now} ORDER BY "confidentError" DESC, due, "itemId" LIMIT ${most})
      UNION
      (SELECT "itemId" FROM met WHERE fits AND due > ${now} ORDER BY "lastReview", "itemId" LIMIT ${most})
    )
    SELECT item.key, item.id AS "itemId", item."claimId" AS claim, item.template, item.kind, item.topic,
      ARRAY(SELECT actor.slug FROM "ItemActor" AS part JOIN "Actor" AS actor ON actor.id = part."actorId"
        WHERE part."itemId" = item.id ORDER BY actor.slug) AS countries,
      ARRAY(SELECT DISTINCT section.slug FROM "ClaimLocator" AS place
        JOIN "Paragraph" AS paragraph ON paragraph.id = place."paragraphId"
        JOIN "Section" AS section ON section.id = paragraph."sectionId"
        WHERE place."claimId" = item."claimId") AS sections,
      ARRAY(SELECT "claimId" FROM "ItemClaim" WHERE "itemId" = item.id AND part = 'KEY') AS "keyClaims",
      ARRAY(SELECT "claimId" FROM "ItemClaim" WHERE "itemId" = item.id AND part = 'LURE') AS "lureClaims",
      ARRAY(SELECT link."toId" FROM "ItemClaim" AS basis JOIN "ClaimLink" AS link ON link."fromId" = basis."claimId"
        WHERE basis."itemId" = item.id AND basis.part = 'KEY' AND link.kind = 'REPEATS'
        UNION ALL
        SELECT link."fromId" FROM "ItemClaim" AS basis JOIN "ClaimLink" AS link ON link."toId" = basis."claimId"
        WHERE basis."itemId" = item.id AND basis.part = 'KEY' AND link.kind = 'REPEATS') AS "repeatedClaims",
      jsonb_array_length(prompt.body -> 'stems') AS stems,
      coalesce(jsonb_array_length(prompt.body -> 'options'), jsonb_array_length(prompt.body -> 'lefts'), 0) AS options,
      coalesce(jsonb_array_length(prompt.body -> 'rights'), 0) AS rights,
      coalesce((prompt.body ->> 'fixedOrder')::boolean, false) AS "fixedOrder",
      met."lastReview" AS "seenAt", met.due AS "dueAt", coalesce(met."confidentError", 0) AS "confidentError",
      (SELECT max(sibling."lastReview") FROM met AS sibling
        WHERE sibling."claimId" = item."claimId" AND sibling."itemId" <> item.id) AS "siblingSeenAt"
    FROM candidate
    JOIN "Item" AS item ON item.id = candidate."itemId"
    JOIN "Prompt" AS prompt ON prompt."itemId" = item.id
    LEFT JOIN met ON met."itemId" = item.id`
  return rows.map(({ stems, options, rights, fixedOrder, seenAt, dueAt, siblingSeenAt, ...row }) => ({
    ...row,
    shape: { stems, options, rights, fixedOrder },
    seenAt: seenAt?.getTime() ?? null,
    dueAt: dueAt?.getTime() ?? null,
    siblingSeenAt: siblingSeenAt?.getTime() ?? null,
  }))
}
