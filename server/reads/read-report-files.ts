import type { Database } from '../database/client.ts'
import type { PackFile } from '../domain/reports/problem.ts'

/** @returns the files of a report's pack as they were imported, byte for byte, by path; null if there is no such report */
export async function readReportFiles(database: Database, slug: string): Promise<PackFile[] | null> {
  const report = await database.report.findUnique({
    where: { slug },
    select: { files: { orderBy: { path: 'asc' }, select: { path: true, text: true } } },
  })
  return report?.files ?? null
}
