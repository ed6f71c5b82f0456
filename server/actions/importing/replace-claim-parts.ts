import { insertRows } from '../../database/insert-rows.ts'
import type { Claim } from '../../domain/claims/claim.ts'
import type { PlannedClaim } from '../../domain/reports/plan-claims.ts'
import type { Prisma } from '../../generated/client.ts'
import { CLAIM_PARTS, idOf, type IdLookup } from './claim-parts.ts'

interface Input {
  /** Claims whose parts are to stand afterwards. */
  readonly written: readonly PlannedClaim[]
  /** Ids of those among them that have parts already. */
  readonly rewritten: readonly string[]
  /** Ids of claims that are retired now; they keep their parts, but no link leads to or from them. */
  readonly retired: readonly string[]
  readonly ids: IdLookup
}

/** Writes locators, actors, figures, motives, positions, events, terms and links of the given claims anew. */
export async function replaceClaimParts(
  database: Prisma.TransactionClient,
  { written, rewritten, retired, ids }: Input,
): Promise<void> {
  if (rewritten.length > 0) {
    for (const table of ['ClaimLocator', 'ClaimActor', 'Figure', 'Motive', 'Position', 'Event', 'Term'] as const)
      await database.$executeRawUnsafe(`DELETE FROM "${table}" WHERE "claimId" = ANY($1::uuid[])`, rewritten)
  }
  if (rewritten.length + retired.length > 0) {
    await database.$executeRaw`DELETE FROM "ClaimLink" WHERE "fromId" = ANY(${[...rewritten, ...retired]}::uuid[])`
    await database.$executeRaw`DELETE FROM "ClaimLink" WHERE "toId" = ANY(${[...retired]}::uuid[])`
  }

  const rows = <Row>(toRows: (id: string, claim: Claim, ids: IdLookup) => Row[]): Row[] =>
    written.flatMap(({ claim }) => toRows(idOf(ids.claims, claim.slug), claim, ids))
  await insertRows(database, 'ClaimLocator', rows(CLAIM_PARTS.ClaimLocator))
  await insertRows(database, 'ClaimActor', rows(CLAIM_PARTS.ClaimActor))
  await insertRows(database, 'Figure', rows(CLAIM_PARTS.Figure))
  await insertRows(database, 'Motive', rows(CLAIM_PARTS.Motive))
  await insertRows(database, 'Position', rows(CLAIM_PARTS.Position))
  await insertRows(database, 'Event', rows(CLAIM_PARTS.Event))
  await insertRows(database, 'Term', rows(CLAIM_PARTS.Term))
  await insertRows(database, 'ClaimLink', rows(CLAIM_PARTS.ClaimLink))
}
