import type { Prisma } from '../../generated/client.ts'

/** Claims of one statement: few enough for the plan that PostgreSQL makes for a list of unknown length. */
const CLAIMS_PER_STATEMENT = 2_000

/**
 * Brings the values by which the claims of a report are counted to what the claims say, and their numbers. A claim's
 * countries change with those of its actors too, so all claims are worked out again; those that come out the same are not
 * written. The SQL is in functions in the database (prisma/migrations), so that a migration can do the same.
 */
export async function saveFacets(
  database: Prisma.TransactionClient,
  reportId: string,
  claimIds: readonly string[],
): Promise<void> {
  for (let at = 0; at < claimIds.length; at += CLAIMS_PER_STATEMENT) {
    const ids = claimIds.slice(at, at + CLAIMS_PER_STATEMENT)
    await database.$executeRaw`SELECT FROM refresh_facet_ids(${ids}::uuid[])`
  }
  await database.$executeRaw`SELECT FROM count_facet_values(${reportId}::uuid)`
}
