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

/** How much of each paragraph of a report a learner has met and knows, in the order of the report: two statements. */
export async function readSectionCoverage(
  database: Database,
  { learnerId, reportId, now }: Whose,
): Promise<SectionCoverage[]> {
  const locators = { where: { claim: { retiredAt: null } }, select: { claimId: true } } as const
  const paragraphs = { orderBy: { number: 'asc' }, select: { number: true, locators } } as const
  const [sections, known] = await Promise.all([
    database.section.findMany({ where: { reportId }, orderBy: { ordinal: 'asc' }, include: { paragraphs } }),
    learnerId === null ? new Map<string, boolean>() : readKnown(database, { learnerId, reportId, now }),
  ])
  return sections.map(({ paragraphs, ...section }) => ({
    section,
    paragraphs: paragraphs.map(({ number, locators }) => {
      const met = locators.map(({ claimId }) => known.get(claimId)).filter((isKnown) => isKnown !== undefined)
      return { number, claims: locators.length, claimsMet: met.length, claimsKnown: met.filter(Boolean).length }
    }),
  }))
}

interface MetItem {
  readonly claimId: string
  readonly stability: number
  readonly lastReview: Date
  /** Whether the last answer was at least half right. */
  readonly recalled: boolean
  readonly desiredRetention: number
}

/** Whether each claim that the learner has met is known; exams that still run are left out. */
async function readKnown(
  database: Database,
  { learnerId, reportId, now }: Whose & { readonly learnerId: string },
): Promise<Map<string, boolean>> {
  const met = await database.$queryRaw<MetItem[]>`
    SELECT basis."claimId", memory.stability, memory."lastReview", answer.rating > 1 AS recalled,
      learner."desiredRetention"
    FROM "Memory" AS memory
    JOIN "Learner" AS learner ON learner.id = memory."learnerId"
    JOIN "Answer" AS answer ON answer."learnerId" = memory."learnerId" AND answer."itemId" = memory."itemId"
      AND answer."answeredAt" = memory."lastReview"
    JOIN "Item" AS item ON item.id = memory."itemId"
    JOIN "ItemClaim" AS basis ON basis."itemId" = item.id AND basis.part = 'KEY'
    WHERE memory."learnerId" = ${learnerId}::uuid AND item."reportId" = ${reportId}::uuid
      AND NOT ${inOpenExam(learnerId, Prisma.sql`item.id`)}`
  const known = new Map<string, boolean>()
  for (const { claimId, recalled, desiredRetention, ...memory } of met) {
    const isKept = recalled && recallChance(memory, now) >= desiredRetention
    known.set(claimId, isKept && (known.get(claimId) ?? true))
  }
  return known
}
