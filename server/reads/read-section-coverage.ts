import type { Database } from '../database/client.ts'
import { recallChance } from '../domain/scheduling/recall-chance.ts'
import { Prisma, type Section } from '../generated/client.ts'
import { inOpenExam } from './in-open-exam.ts'

export interface ParagraphCoverage {
  readonly number: number
  readonly claims: number
  /** Of these, claims that a question was about. */
  readonly claimsMet: number
  /** Of these, claims of which every question met was recalled last time and would still be recalled. */
  readonly claimsKnown: number
}

export interface SectionCoverage {
  readonly section: Section
  readonly paragraphs: readonly ParagraphCoverage[]
}

interface Whose {
  /** null for somebody who has not begun. */
  readonly learnerId: string | null
  readonly reportId: string
  readonly now: Date
}

/**
 * How much of each paragraph of a report a learner has met and knows, in the order of the report: two statements.
 * @param sections  which sections
 */
export async function readSectionCoverage(
  database: Database,
  { learnerId, reportId, now, sections: wanted }: Whose & { readonly sections: Prisma.SectionWhereInput },
): Promise<SectionCoverage[]> {
  const columns = { id: true, number: true, claimCount: true } as const
  const paragraphs = { orderBy: { number: 'asc' }, select: columns } as const
  const [sections, known] = await Promise.all([
    database.section.findMany({
      where: { ...wanted, reportId },
      orderBy: { ordinal: 'asc' },
      include: { paragraphs },
    }),
    learnerId === null ? new Map<string, KnownClaims>() : readKnown(database, { learnerId, reportId, now }),
  ])
  return sections.map(({ paragraphs, ...section }) => ({
    section,
    paragraphs: paragraphs.map(({ id, number, claimCount }) => {
      const met = [...(known.get(id)?.values() ?? [])]
      return { number, claims: claimCount, claimsMet: met.length, claimsKnown: met.filter(Boolean).length }
    }),
  }))
}

/** Whether each claim that was met is known, by its id. */
type KnownClaims = Map<string, boolean>

interface MetItem {
  readonly paragraphId: string
  readonly claimId: string
  readonly stability: number
  readonly lastReview: Date
  /** Whether the last answer was at least half right. */
  readonly recalled: boolean
  readonly desiredRetention: number
}

/** What the learner has met, by paragraph; exams that still run are left out. */
async function readKnown(
  database: Database,
  { learnerId, reportId, now }: Whose & { readonly learnerId: string },
): Promise<Map<string, KnownClaims>> {
  const met = await database.$queryRaw<MetItem[]>`
    SELECT place."paragraphId", place."claimId", memory.stability, memory."lastReview", answer.rating > 1 AS recalled,
      learner."desiredRetention"
    FROM "Memory" AS memory
    JOIN "Learner" AS learner ON learner.id = memory."learnerId"
    JOIN "Answer" AS answer ON answer."learnerId" = memory."learnerId" AND answer."itemId" = memory."itemId"
      AND answer."answeredAt" = memory."lastReview"
    JOIN "Item" AS item ON item.id = memory."itemId"
    JOIN "ItemClaim" AS basis ON basis."itemId" = item.id AND basis.part = 'KEY'
    JOIN "Claim" AS claim ON claim.id = basis."claimId" AND claim."retiredAt" IS NULL
    JOIN "ClaimLocator" AS place ON place."claimId" = claim.id
    WHERE memory."learnerId" = ${learnerId}::uuid AND item."reportId" = ${reportId}::uuid
      AND NOT ${inOpenExam(learnerId, Prisma.sql`item.id`)}`
  const known = new Map<string, KnownClaims>()
  for (const { paragraphId, claimId, recalled, desiredRetention, ...memory } of met) {
    const isKept = recalled && recallChance(memory, now) >= desiredRetention
    const claims = known.get(paragraphId) ?? new Map<string, boolean>()
    known.set(paragraphId, claims.set(claimId, isKept && (claims.get(claimId) ?? true)))
  }
  return known
}
