import { TEMPLATES } from '../../domain/quiz/templates.ts'
import { hashPack } from '../../domain/reports/hash-pack.ts'
import type { PackFile } from '../../domain/reports/problem.ts'
import type { Prisma } from '../../generated/client.ts'

/** The database holds what these templates made: when one changes, or the number does, the same pack is imported again. */
const MAKER = `2 ${TEMPLATES.map(({ name, version }) => `${name}@${version}`).join(' ')}`

export function hashImport(files: readonly PackFile[]): string {
  return hashPack(files, MAKER)
}

/** @returns slug of the report that was imported from exactly these files; null if there is none */
export async function findImported(database: Prisma.TransactionClient, packHash: string): Promise<string | null> {
  const report = await database.report.findFirst({ where: { packHash }, select: { slug: true } })
  return report?.slug ?? null
}
