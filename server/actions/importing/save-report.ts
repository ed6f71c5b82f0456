import type { ReportFile } from '../../domain/reports/report-schema.ts'
import type { Prisma } from '../../generated/client.ts'

/** @returns the report's id */
export async function saveReport(
  database: Prisma.TransactionClient,
  { slug, title, summary, language, fiction }: ReportFile,
  packHash: string,
  now: Date,
): Promise<string> {
  const data = { title, summary, language, fiction, packHash, importedAt: now }
  const { id } = await database.report.upsert({
    where: { slug },
    create: { slug, ...data },
    update: data,
    select: { id: true },
  })
  return id
}
