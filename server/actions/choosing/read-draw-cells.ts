import type { Database } from '../../database/client.ts'
import type { DrawCell } from '../../domain/quiz/assembly/plan-draws.ts'

/**
 * The cells of a report's bank that hold an item. Jumps from each cell to the next by the index instead of reading the
 * items in between (a "loose index scan"), so that the cost goes with the cells.
 * @returns null when there is no such report
 */
export async function readDrawCells(
  database: Database,
  reportSlug: string,
): Promise<{ readonly reportId: string; readonly cells: DrawCell[] } | null> {
  const rows = await database.$queryRaw<({ reportId: string } & (DrawCell | { topic: null }))[]>`
    WITH RECURSIVE report AS (SELECT id FROM "Report" WHERE slug = ${reportSlug}),
    cell AS (
      (SELECT draw."reportId", draw.topic, draw.country, draw.template
       FROM "ItemDraw" AS draw WHERE draw."reportId" = (SELECT id FROM report)
       ORDER BY draw."reportId", draw.topic, draw.country, draw.template LIMIT 1)
      UNION ALL
      SELECT next.* FROM cell CROSS JOIN LATERAL (
        SELECT draw."reportId", draw.topic, draw.country, draw.template FROM "ItemDraw" AS draw
        WHERE draw."reportId" = cell."reportId"
          AND (draw.topic, draw.country, draw.template) > (cell.topic, cell.country, cell.template)
        ORDER BY draw."reportId", draw.topic, draw.country, draw.template LIMIT 1
      ) AS next
    )
    SELECT report.id AS "reportId", cell.topic, cell.country, cell.template
    FROM report LEFT JOIN cell ON true`
  const [first] = rows
  if (!first) return null
  return { reportId: first.reportId, cells: rows.flatMap((row) => (row.topic === null ? [] : row)) }
}
