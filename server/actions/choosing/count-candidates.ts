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
  const rows = await database.$queryRaw<CountRow[]>`
    WITH report AS (SELECT id FROM "Report" WHERE slug = ${reportSlug}),
    part AS (${counting(question, blueprint)}),
    counted AS (
      SELECT topic, NULL AS country, template, sum(items)::int AS count FROM part WHERE country = ''
      GROUP BY GROUPING SETS ((), (topic), (template))
      UNION ALL
      SELECT NULL, country, NULL, sum(items)::int FROM part WHERE country <> '' GROUP BY country
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

/**
 * Items by topic, country and template: as in CellCount, each under every country of its own, and once under none. What an
 * import counted costs as much as there are kinds of items, less what an exam of the learner's still asks; what names
 * sections or claims, or is due, is a small part of a bank and is counted item by item.
 */
function counting({ learnerId, now }: Question, blueprint: Blueprint): Prisma.Sql {
  const { mode, countries, claims, sections } = blueprint
  const ofReport = Prisma.sql`item."reportId" = (SELECT id FROM report) AND ${fitting(blueprint)}`
  const isAsked = inOpenExam(learnerId, Prisma.sql`item."itemId"`)
  if (mode === 'REVIEW' || claims?.length || sections?.length) {
    const narrow = [
      // Says the same as fitting does, and by an index.
      sections?.length
        ? Prisma.sql`AND item."itemId" IN (SELECT "itemId" FROM "ItemDraw" AS draw
            WHERE draw."reportId" = (SELECT id FROM report) AND draw.section = ANY (${[...sections]}::text[]))`
        : Prisma.empty,
      mode === 'REVIEW'
        ? Prisma.sql`AND item."itemId" IN (SELECT "itemId" FROM "Memory" AS memory
            WHERE memory."learnerId" = ${learnerId}::uuid AND memory.due <= ${now})`
        : Prisma.empty,
    ]
    return underCountries(Prisma.sql`
      SELECT topic, template, countries, 1 AS items FROM "ItemOutline" AS item
      WHERE ${ofReport} ${Prisma.join(narrow, ' ')} AND NOT ${isAsked}`)
  }
  const asked = Prisma.sql`SELECT topic, template, countries, -1 AS items FROM "ItemOutline" AS item WHERE ${ofReport} AND ${isAsked}`
  return countries?.length
    ? underCountries(Prisma.sql`
        SELECT topic, template, countries, items FROM "ItemCount" AS item WHERE ${ofReport} UNION ALL ${asked}`)
    : Prisma.sql`
        SELECT topic, country, template, items FROM "CellCount" AS item WHERE ${ofReport} AND template <> ''
        UNION ALL ${underCountries(asked)}`
}

function underCountries(items: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT topic, country, template, items FROM (${items}) AS each CROSS JOIN unnest(array_prepend('', countries)) AS country`
}
