import type { Prisma } from '../../generated/client.ts'

/**
 * Counts anew what a report holds: see ItemCount and CellCount in schema.prisma. Reads what saveOutlines wrote. The SQL
 * is a function in the database (prisma/migrations), so that a migration can do the same.
 */
export async function saveCounts(database: Prisma.TransactionClient, reportId: string): Promise<void> {
  await database.$executeRaw`SELECT FROM count_report(${reportId}::uuid)`
}
