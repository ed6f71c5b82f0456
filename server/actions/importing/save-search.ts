import type { Prisma } from '../../generated/client.ts'

/** Claims of one statement, so that none comes near the time limit on statements. */
const CLAIMS_PER_STATEMENT = 2_000

/**
 * Brings the words by which claims are found to what the claims say. A claim's words change with the names of its actors
 * too, so all of them are worked out again; those that come out the same are not written. The SQL is a function in the
 * database (prisma/migrations), so that a migration can do the same.
 */
export async function saveSearch(database: Prisma.TransactionClient, claimIds: readonly string[]): Promise<void> {
  for (let at = 0; at < claimIds.length; at += CLAIMS_PER_STATEMENT) {
    const ids = claimIds.slice(at, at + CLAIMS_PER_STATEMENT)
    await database.$executeRaw`SELECT FROM refresh_claim_search(${ids}::uuid[])`
  }
}
