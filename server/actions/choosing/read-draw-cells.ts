import type { Database } from '../../database/client.ts'
import type { DrawCell } from '../../domain/quiz/assembly/plan-draws.ts'

/** Above this a cell is large, and how large matters no more: counting goes on with the cells, not with the items. */
const MOST_COUNTED = 25

/**
 * The cells of a report's bank that hold an item: those of the whole report, or of the given sections. Jumps from each
 * cell to the next by the index instead of reading the items in between (a "loose index scan"), so that the cost goes
 * with the cells.
 * @param sections  slugs; empty for the whole report
 * @returns null when there is no such report
 */
export async function readDrawCells(
  database: Database,
  reportSlug: string,
  sections: readonly string[],
): Promise<{ readonly reportId: string; readonly cells: DrawCell[] } | null> {
  const parts = sections.length > 0 ? [...new Set(sections)] : ['']
  const rows = await database.$queryRaw<({ reportId: string } & (DrawCell | { topic: null }))[]>`
    WITH RECURSIVE report AS (SELECT id FROM "Report" WHERE slug = ${reportSlug}),
    cell AS (
      SELECT first.* FROM report CROSS JOIN unnest(${parts}::text[]) AS part (section) CROSS JOIN LATERAL (
        SELECT draw."reportId", draw.section, draw.topic, draw.country, draw.template FROM "ItemDraw" AS draw
        WHERE draw."reportId" = report.id AND draw.section = part.section
        ORDER BY draw.topic, draw.country, draw.template LIMIT 1
      ) AS first
      UNION ALL
      SELECT next.* FROM cell CROSS JOIN LATERAL (
        SELECT draw."reportId", draw.section, draw.topic, draw.country, draw.template FROM "ItemDraw" AS draw
        WHERE draw."reportId" = cell."reportId" AND draw.section = cell.section
          AND (draw.topic, draw.country, draw.template) > (cell.topic, cell.country, cell.template)
        ORDER BY draw.topic, draw.country, draw.template LIMIT 1
      ) AS next
    )
    SELECT report.id AS "reportId", cell.section, cell.topic, cell.country, cell.template, held.items
    FROM report LEFT JOIN cell ON true CROSS JOIN LATERAL (
      SELECT count(*)::int AS items FROM (
        SELECT FROM "ItemDraw" AS draw
        WHERE draw."reportId" = cell."reportId" AND draw.section = cell.section AND draw.topic = cell.topic
          AND draw.country = cell.country AND draw.template = cell.template
        LIMIT ${MOST_COUNTED}
      ) AS counted
    ) AS held`
  const [first] = rows
  if (!first) return null
  return { reportId: first.reportId, cells: rows.flatMap((row) => (row.topic === null ? [] : row)) }
}
