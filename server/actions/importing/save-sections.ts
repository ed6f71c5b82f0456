import { randomUUIDv7 } from 'node:crypto'
import { insertRows, type Row } from '../../database/insert-rows.ts'
import { updateRows } from '../../database/update-rows.ts'
import type { ReportFile } from '../../domain/reports/report-schema.ts'
import type { Prisma } from '../../generated/client.ts'

/**
 * Brings the sections to what the pack says. Those that it no longer has move behind the others: a retired claim may
 * lead there; remove-stale-sections.ts has the last word on them.
 * @returns the id of each section of the pack by slug
 */
export async function saveSections(
  database: Prisma.TransactionClient,
  reportId: string,
  sections: ReportFile['sections'],
): Promise<ReadonlyMap<string, string>> {
  const stored = await database.section.findMany({ where: { reportId }, orderBy: { ordinal: 'asc' } })
  const before = new Map(stored.map((section) => [section.slug, section]))
  const named = new Set(sections.map(({ slug }) => slug))
  const gone = stored.filter(({ slug }) => !named.has(slug))

  const rows = sections.map(({ slug, title }, ordinal): Row<'Section'> => {
    const old = before.get(slug)
    // How many claims stand in it is worked out by saveCounts.
    return { id: old?.id ?? randomUUIDv7(), reportId, slug, title, ordinal, claimCount: old?.claimCount ?? 0 }
  })
  const old = gone.map((section, at): Row<'Section'> => ({ ...section, ordinal: rows.length + at }))
  await writeSections(database, reportId, [...rows, ...old], stored)

  return new Map(rows.map(({ slug, id }) => [slug, id]))
}

async function writeSections(
  database: Prisma.TransactionClient,
  reportId: string,
  rows: readonly Row<'Section'>[],
  stored: readonly Row<'Section'>[],
): Promise<void> {
  const before = new Map(stored.map((section) => [section.id, section]))
  const changed = rows.filter(({ id, title, ordinal }) => {
    const section = before.get(id)
    return section !== undefined && (section.title !== title || section.ordinal !== ordinal)
  })
  // Ordinals are unique in a report: step out of the way before moving to new places.
  if (changed.length > 0)
    await database.$executeRaw`UPDATE "Section" SET ordinal = ordinal + 1000000 WHERE "reportId" = ${reportId}::uuid`
  await updateRows(database, 'Section', changed.length > 0 ? rows.filter(({ id }) => before.has(id)) : [])
  await insertRows(
    database,
    'Section',
    rows.filter(({ id }) => !before.has(id)),
  )
}
