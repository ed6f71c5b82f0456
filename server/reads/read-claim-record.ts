import type { Database } from '../database/client.ts'
import { addUpShare, type Share } from '../domain/mastery/share.ts'
import { meanRecallTomorrow } from '../domain/scheduling/recall-chance.ts'
import { Prisma } from '../generated/client.ts'
import { inOpenExam } from './in-open-exam.ts'

interface Row {
  readonly itemId: string
  readonly credit: number
  readonly answeredAt: Date
  readonly stability: number | null
  readonly lastReview: Date | null
  readonly due: Date | null
}

/** What a learner has of one claim. */
export interface ClaimRecord {
  readonly share: Share
  readonly lastAnsweredAt: Date
  /** Credit of the last answer, 0–1. */
  readonly lastCredit: number
  /** Mean chance, 0–1, that what was asked is recalled a day from now; null where nothing is remembered of it. */
  readonly recallTomorrow: number | null
  readonly nextDue: Date | null
}

/**
 * Adds up a learner's answers to questions whose key rests on a claim, those of exams that still run left out. One statement.
 * @returns null where there are none
 */
export async function readClaimRecord(
  database: Database,
  { learnerId, slug, now }: { readonly learnerId: string; readonly slug: string; readonly now: Date },
): Promise<ClaimRecord | null> {
  const rows = await database.$queryRaw<Row[]>`
    SELECT answer."itemId", answer.credit, answer."answeredAt", memory.stability, memory."lastReview", memory.due
    FROM "Claim" AS claim
    JOIN "ItemClaim" AS basis ON basis."claimId" = claim.id AND basis.part = 'KEY'
    JOIN "Answer" AS answer ON answer."itemId" = basis."itemId" AND answer."learnerId" = ${learnerId}::uuid
    LEFT JOIN "Memory" AS memory ON memory."itemId" = answer."itemId" AND memory."learnerId" = answer."learnerId"
    WHERE claim.slug = ${slug} AND NOT ${inOpenExam(learnerId, Prisma.sql`answer."itemId"`)}
    ORDER BY answer."answeredAt"`
  const last = rows.at(-1)
  if (!last) return null
  const items = [...new Map(rows.map((row) => [row.itemId, row])).values()]
  const memories = items.flatMap(({ stability, lastReview }) =>
    stability !== null && lastReview ? [{ stability, lastReview }] : [],
  )
  const dues = items.flatMap(({ due }) => (due ? [due] : [])).sort((a, b) => a.getTime() - b.getTime())
  return {
    share: addUpShare(rows.map(({ credit }) => credit)),
    lastAnsweredAt: last.answeredAt,
    lastCredit: last.credit,
    recallTomorrow: meanRecallTomorrow(memories, now),
    nextDue: dues[0] ?? null,
  }
}
