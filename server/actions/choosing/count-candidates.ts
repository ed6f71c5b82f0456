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
  const { reportSlug } = question
  const blueprint = await nameClaimsById(database, reportSlug, question.blueprint)
  if (!blueprint) return { available: 0, byTopic: [], byCountry: [], byTemplate: [] }
  const { mode, claims, sections } = blueprint
  const isNarrow = mode === 'REVIEW' || claims?.length || sections?.length
  const rows = await database.$queryRaw<CountRow[]>`
    WITH report AS (SELECT id FROM "Report" WHERE slug = ${reportSlug}),
    item AS MATERIALIZED (${isNarrow ? oneByOne(question, blueprint) : asCounted(question, blueprint)}),
    counted AS (
      SELECT topic, NULL AS country, template, sum(items)::int AS count FROM item
      GROUP BY GROUPING SETS ((), (topic), (template))
      UNION ALL
      SELECT NULL, country, NULL, sum(items)::int FROM item CROSS JOIN unnest(countries) AS country GROUP BY country
    )
    SELECT topic, country, template, count FROM counted WHERE count > 0
    ORDER BY count DESC, topic, country, template`
  return {
    available: rows.find((row) => row.topic === null && row.country === null && row.template === null)?.count ?? 0,
    byTopic: rows.flatMap(({ topic, count }) => (topic === null ? [] : { topic, count })),
    byCountry: rows.flatMap(({ country, count }) => (country === null ? [] : { country, count })),
    byTemplate: rows.flatMap(({ template, count }) => (template === null ? [] : { template, count })),
  }
}

/** What an import counted, less what an exam of the learner's still asks: the cost goes with the kinds of items. */
function asCounted({ learnerId }: Question, blueprint: Blueprint): Prisma.Sql {
  return Prisma.sql`
    SELECT topic, template, countries, items FROM "ItemCount" AS item
    WHERE item."reportId" = (SELECT id FROM report) AND ${fitting(blueprint)}
    UNION ALL
    SELECT topic, template, countries, -1 FROM "ItemOutline" AS item
    WHERE item."reportId" = (SELECT id FROM report) AND ${fitting(blueprint)} AND ${inOpenExam(learnerId, Prisma.sql`item."itemId"`)}`
}

/** What names sections or claims, or is due, is a small part of a bank: the cost goes with the items. */
function oneByOne({ learnerId, now }: Question, blueprint: Blueprint): Prisma.Sql {
  const { mode, sections } = blueprint
  const conditions = [
    fitting(blueprint),
    // Says the same as fitting does, and by an index.
    sections?.length
      ? Prisma.sql`item."itemId" IN (SELECT "itemId" FROM "ItemDraw" AS draw
          WHERE draw."reportId" = (SELECT id FROM report) AND draw.section = ANY (${[...sections]}::text[]))`
      : [],
    mode === 'REVIEW'
      ? Prisma.sql`item."itemId" IN (SELECT "itemId" FROM "Memory" AS memory
          WHERE memory."learnerId" = ${learnerId}::uuid AND memory.due <= ${now})`
      : [],
  ].flat()
  return Prisma.sql`
    SELECT topic, template, countries, 1 AS items FROM "ItemOutline" AS item
    WHERE item."reportId" = (SELECT id FROM report) AND ${Prisma.join(conditions, ' AND ')}
      AND NOT ${inOpenExam(learnerId, Prisma.sql`item."itemId"`)}`
}
