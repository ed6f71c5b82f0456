import { insertRows } from '../../database/insert-rows.ts'
import { placeInPack } from '../../domain/reports/place-in-pack.ts'
import type { PackFile } from '../../domain/reports/problem.ts'
import type { Prisma } from '../../generated/client.ts'

/** Keeps the pack's files as they are, so that an export can give them back byte for byte. */
export async function saveFiles(
  database: Prisma.TransactionClient,
  reportId: string,
  files: readonly PackFile[],
): Promise<void> {
  await database.reportFile.deleteMany({ where: { reportId } })
  await insertRows(
    database,
    'ReportFile',
    files.map(({ path, text }) => ({ reportId, path: placeInPack(path), text })),
  )
}
