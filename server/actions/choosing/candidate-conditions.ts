import type { Blueprint } from '../../domain/quiz/assembly/blueprint.ts'
import { Prisma } from '../../generated/client.ts'
import type { Sample } from './read-candidates.ts'

/** What a blueprint asks of an `item`, as matchesBlueprint does of a candidate. */
export function fitting({ topics, countries, sections, templates, claims }: Blueprint): Prisma.Sql {
  const conditions = [
    topics?.length ? Prisma.sql`item.topic = ANY (${[...topics]}::"Topic"[])` : [],
    templates?.length ? Prisma.sql`item.template = ANY (${[...templates]}::text[])` : [],
    countries?.length
      ? Prisma.sql`EXISTS (SELECT FROM "ItemDraw" AS open
          WHERE open."itemId" = item.id AND open.country = ANY (${[...countries]}::text[]))`
      : [],
    claims?.length ? Prisma.sql`item."claimId" = ANY (${[...claims]}::uuid[])` : [],
    sections?.length ? Prisma.sql`item."claimId" IN (${claimsIn(sections)})` : [],
  ].flat()
  return conditions.length > 0 ? Prisma.join(conditions, ' AND ') : Prisma.sql`true`
}

function claimsIn(sections: readonly string[]): Prisma.Sql {
  return Prisma.sql`SELECT place."claimId" FROM "Section" AS section
    JOIN "Paragraph" AS paragraph ON paragraph."sectionId" = section.id
    JOIN "ClaimLocator" AS place ON place."paragraphId" = paragraph.id
    WHERE section.slug = ANY (${[...sections]}::text[])`
}

/**
 * The planned draws among what the learner has not met. Each cell is read from its start on and then round to it
 * again, straight from the index. Sections are in no index: what they hold is ranked as a whole, which costs as much
 * as they are large and not as the bank is. Of claims that were named one by one, everything is a candidate.
 */
export function drawnFrom({ reportId, learnerId, blueprint, draws }: Sample): Prisma.Sql {
  const column = (name: 'topic' | 'country' | 'template' | 'start' | 'count') => draws.map((draw) => draw[name])
  const cells = Prisma.sql`unnest(${column('topic')}::"Topic"[], ${column('country')}::text[], ${column('template')}::text[],
      ${column('start')}::int[], ${column('count')}::int[]) AS cell (topic, country, template, start, count)`
  const inCell = Prisma.sql`draw."reportId" = ${reportId}::uuid AND draw.topic = cell.topic
      AND draw.country = cell.country AND draw.template = cell.template
      AND NOT EXISTS (SELECT FROM "Memory" WHERE "learnerId" = ${learnerId}::uuid AND "itemId" = draw."itemId")`
  if (blueprint.claims?.length) {
    return Prisma.sql`SELECT item.id AS "itemId" FROM "Item" AS item
      WHERE item."reportId" = ${reportId}::uuid AND item.state = 'ACTIVE' AND ${fitting(blueprint)}
        AND NOT EXISTS (SELECT FROM "Memory" WHERE "learnerId" = ${learnerId}::uuid AND "itemId" = item.id)`
  }
  if (blueprint.sections?.length) {
    return Prisma.sql`SELECT "itemId" FROM (
        SELECT draw."itemId", cell.count, row_number() OVER (PARTITION BY cell.topic, cell.country, cell.template
          ORDER BY draw.place < cell.start, draw.place, draw."itemId") AS nth
        FROM "Item" AS item JOIN "ItemDraw" AS draw ON draw."itemId" = item.id JOIN ${cells} ON ${inCell}
        WHERE item."claimId" IN (${claimsIn(blueprint.sections)})) AS ranked
      WHERE nth <= count`
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
