import type { Blueprint } from '../../domain/quiz/assembly/blueprint.ts'
import { Prisma } from '../../generated/client.ts'
import type { Sample } from './sample.ts'

/** What a blueprint asks of an `item`, a row of ItemOutline, as matchesBlueprint does of a candidate. */
export function fitting({ topics, countries, sections, templates, claims }: Blueprint): Prisma.Sql {
  const conditions = [
    topics?.length ? Prisma.sql`item.topic = ANY (${[...topics]}::"Topic"[])` : [],
    templates?.length ? Prisma.sql`item.template = ANY (${[...templates]}::text[])` : [],
    countries?.length ? Prisma.sql`item.countries && ${[...countries]}::text[]` : [],
    claims?.length ? Prisma.sql`item."claimId" = ANY (${[...claims]}::uuid[])` : [],
    sections?.length ? Prisma.sql`item.sections && ${[...sections]}::text[]` : [],
  ].flat()
  return conditions.length > 0 ? Prisma.join(conditions, ' AND ') : Prisma.sql`true`
}

/**
 * The planned draws among what the learner has not met. Each cell is read from its start on and then round to it
 * again, straight from the index. Of claims that were named one by one, everything is a candidate.
 */
export function drawnFrom({ reportId, learnerId, blueprint, draws }: Sample): Prisma.Sql {
  const column = (name: 'section' | 'topic' | 'country' | 'template' | 'start' | 'count') =>
    draws.map((draw) => draw[name])
  const cells = Prisma.sql`unnest(${column('section')}::text[], ${column('topic')}::"Topic"[], ${column('country')}::text[], ${column('template')}::text[],
      ${column('start')}::int[], ${column('count')}::int[]) AS cell (section, topic, country, template, start, count)`
  const inCell = Prisma.sql`draw."reportId" = ${reportId}::uuid AND draw.section = cell.section AND draw.topic = cell.topic
      AND draw.country = cell.country AND draw.template = cell.template
      AND NOT EXISTS (SELECT FROM "Memory" WHERE "learnerId" = ${learnerId}::uuid AND "itemId" = draw."itemId")`
  if (blueprint.claims?.length) {
    return Prisma.sql`SELECT item."itemId" FROM "ItemOutline" AS item
      WHERE item."reportId" = ${reportId}::uuid AND ${fitting(blueprint)}
        AND NOT EXISTS (SELECT FROM "Memory" WHERE "learnerId" = ${learnerId}::uuid AND "itemId" = item."itemId")`
  }
  return Prisma.sql`SELECT "itemId" FROM ${cells} CROSS JOIN LATERAL (
      SELECT "itemId" FROM (
        (SELECT draw."itemId", false AS wrapped, draw.place FROM "ItemDraw" AS draw
         WHERE ${inCell} AND draw.place >= cell.start ORDER BY draw.place, draw."itemId" LIMIT cell.count)
        UNION ALL
        (SELECT draw."itemId", true, draw.place FROM "ItemDraw" AS draw
         WHERE ${inCell} AND draw.place < cell.start ORDER BY draw.place, draw."itemId" LIMIT cell.count)
      ) AS either ORDER BY wrapped, place, "itemId" LIMIT cell.count) AS drawn`
}
