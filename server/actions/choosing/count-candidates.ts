import type { Database } from '../../database/client.ts'
import type { Topic } from '../../domain/claims/vocabulary.ts'
import type { Blueprint } from '../../domain/quiz/assembly/blueprint.ts'
import { Prisma } from '../../generated/client.ts'
import { inOpenExam } from '../../reads/in-open-exam.ts'
import { fitting } from './candidate-conditions.ts'
import { nameClaimsById } from './name-claims-by-id.ts'

interface Question {
  readonly reportSlug: string
  readonly blueprint: Blueprint
  readonly learnerId: string | null
  readonly now: Date
}

export interface CandidateCounts {
  /** Questions that the choice lets through. */
  readonly available: number
  readonly byTopic: readonly { readonly topic: Topic; readonly count: number }[]
  /** By slug of the country. */
  readonly byCountry: readonly { readonly country: string; readonly count: number }[]
  readonly byTemplate: readonly { readonly template: string; readonly count: number }[]
}

interface CountRow {
  readonly topic: Topic | null
  readonly country: string | null
  readonly template: string | null
  readonly count: number
}

/**
 * Counts the items that a blueprint lets through, most frequent first; in REVIEW those that are due. As in readCandidates,
 * what an exam of the learner's still asks is left out. One statement.
 */
export async function countCandidates(database: Database, question: Question): Promise<CandidateCounts> {
  const { reportSlug, learnerId, now } = question
  const blueprint = await nameClaimsById(database, reportSlug, question.blueprint)
  if (!blueprint) return { available: 0, byTopic: [], byCountry: [], byTemplate: [] }
  const isDue = Prisma.sql`EXISTS (SELECT FROM "Memory" AS memory
    WHERE memory."learnerId" = ${learnerId}::uuid AND memory."itemId" = item."itemId" AND memory.due <= ${now})`
  const rows = await database.$queryRaw<CountRow[]>`
    SELECT draw.topic, draw.country, draw.template, count(DISTINCT draw."itemId")::int AS count
    FROM "ItemDraw" AS draw JOIN "ItemOutline" AS item ON item."itemId" = draw."itemId"
    WHERE draw."reportId" = (SELECT id FROM "Report" WHERE slug = ${reportSlug}) AND draw.section = ''
      AND ${fitting(blueprint)} AND ${blueprint.mode === 'REVIEW' ? isDue : Prisma.sql`true`}
      AND NOT ${inOpenExam(learnerId, Prisma.sql`item."itemId"`)}
    GROUP BY GROUPING SETS ((), (draw.topic), (draw.country), (draw.template))
    ORDER BY count DESC, draw.topic, draw.country, draw.template`
  return {
    available: rows.find((row) => row.topic === null && row.country === null && row.template === null)?.count ?? 0,
    byTopic: rows.flatMap(({ topic, count }) => (topic === null ? [] : { topic, count })),
    byCountry: rows.flatMap(({ country, count }) => (country === null || country === '' ? [] : { country, count })),
    byTemplate: rows.flatMap(({ template, count }) => (template === null ? [] : { template, count })),
  }
}
