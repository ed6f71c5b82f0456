import { randomUUIDv7 } from 'node:crypto'
import { insertRows, type Row } from '../../database/insert-rows.ts'
import { updateRows } from '../../database/update-rows.ts'
import type { ReportFile } from '../../domain/reports/report-schema.ts'
import type { Prisma } from '../../generated/client.ts'

/**
 * Brings the paragraphs of the pack's sections to what the pack says; removes none.
 * @param sectionIds  id of each section by slug
 * @returns the id of each paragraph by `section/number`, as locators name it
 */
export async function saveParagraphs(
  database: Prisma.TransactionClient,
  sectionIds: ReadonlyMap<string, string>,
  sections: ReportFile['sections'],
): Promise<ReadonlyMap<string, string>> {
  const stored = await database.paragraph.findMany({ where: { sectionId: { in: [...sectionIds.values()] } } })
  const before = new Map(stored.map((paragraph) => [`${paragraph.sectionId}/${paragraph.number}`, paragraph]))
  const rows = sections.flatMap(({ slug, paragraphs }) => {
    const sectionId = sectionIds.get(slug) ?? ''
    return paragraphs.map(({ number, kind, fingerprint, withoutClaims }) => {
      const old = before.get(`${sectionId}/${number}`)
      const row: Row<'Paragraph'> = {
        id: old?.id ?? randomUUIDv7(),
        sectionId,
        number,
        kind,
        fingerprint,
        withoutClaims: withoutClaims ?? null,
        // Worked out by saveCounts.
        claimCount: old?.claimCount ?? 0,
      }
      return { locator: `${slug}/${number}`, row, old }
    })
  })

  await insertRows(
    database,
    'Paragraph',
    rows.flatMap(({ row, old }) => (old ? [] : [row])),
  )
  await updateRows(
    database,
    'Paragraph',
    rows.flatMap(({ row, old }) => (old && isChanged(row, old) ? [row] : [])),
  )
  // An attached text is that of the old fingerprint.
  const reworded = rows.flatMap(({ row, old }) => (old && row.fingerprint !== old.fingerprint ? [row.id] : []))
  if (reworded.length > 0)
    await database.$executeRaw`DELETE FROM "ParagraphText" WHERE "paragraphId" = ANY(${reworded}::uuid[])`
  return new Map(rows.map(({ locator, row }) => [locator, row.id]))
}

function isChanged(row: Row<'Paragraph'>, old: Row<'Paragraph'>): boolean {
  return row.kind !== old.kind || row.fingerprint !== old.fingerprint || row.withoutClaims !== old.withoutClaims
}
