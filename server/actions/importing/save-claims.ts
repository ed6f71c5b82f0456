import { randomUUIDv7 } from 'node:crypto'
import { insertRows, type Row } from '../../database/insert-rows.ts'
import { updateRows } from '../../database/update-rows.ts'
import type { Corpus } from '../../domain/claims/claim.ts'
import type { PackClaim } from '../../domain/reports/claims-schema.ts'
import type { Pack } from '../../domain/reports/pack.ts'
import { type PlannedClaim, planClaims } from '../../domain/reports/plan-claims.ts'
import type { Prisma } from '../../generated/client.ts'
import { idOf, type IdLookup } from './claim-parts.ts'
import { replaceClaimParts } from './replace-claim-parts.ts'

/** How many claims came out how; a claim that came back after it was retired counts as changed. */
export interface ClaimCounts {
  readonly added: number
  readonly changed: number
  readonly retired: number
  readonly unchanged: number
}

/** A claim's id and revision after the import, by slug. */
export type SavedClaims = ReadonlyMap<string, { readonly id: string; readonly revision: number }>

interface Input {
  readonly reportId: string
  readonly actorIds: ReadonlyMap<string, string>
  /** By `section/number`. */
  readonly paragraphIds: ReadonlyMap<string, string>
  readonly pack: Pack
  readonly corpus: Corpus
  readonly now: Date
}

/** Brings the claims of a report to what the pack says, with everything that hangs on them. */
export async function saveClaims(
  database: Prisma.TransactionClient,
  { reportId, actorIds, paragraphIds, pack, corpus, now }: Input,
): Promise<{ counts: ClaimCounts; saved: SavedClaims }> {
  const stored = await database.claim.findMany({
    where: { reportId },
    select: { id: true, slug: true, hash: true, ordinal: true, revision: true, retiredAt: true },
  })
  const { added, changed, returned, moved, retired, unchanged } = planClaims(stored, corpus.claims)
  const claimIds = new Map(stored.map(({ slug, id }) => [slug, id]))
  for (const { claim } of added) claimIds.set(claim.slug, randomUUIDv7())
  const written = [...added, ...changed, ...returned]

  await insertRows(
    database,
    'Claim',
    added.map((plan) => toRow(plan, reportId, claimIds)),
  )
  await updateRows(
    database,
    'Claim',
    [...changed, ...returned].map((plan) => toRow(plan, reportId, claimIds)),
  )
  await updateRows(
    database,
    'Claim',
    moved.map(({ stored: { id }, ordinal }) => ({ id, ordinal })),
  )
  await updateRows(
    database,
    'Claim',
    retired.map(({ id }) => ({ id, retiredAt: now })),
  )
  await insertRows(database, 'ClaimRevision', toRevisions([...added, ...changed], pack, claimIds, now))

  const ids: IdLookup = { actors: actorIds, paragraphs: paragraphIds, claims: claimIds }
  const rewritten = [...changed, ...returned].map((plan) => plan.stored.id)
  await replaceClaimParts(database, { written, rewritten, retired: retired.map(({ id }) => id), ids })

  const revisions = new Map(
    [...stored, ...written.map(({ claim, revision }) => ({ slug: claim.slug, revision }))].map((each) => [
      each.slug,
      each.revision,
    ]),
  )
  return {
    counts: { added: added.length, changed: changed.length + returned.length, retired: retired.length, unchanged },
    saved: new Map([...claimIds].map(([slug, id]) => [slug, { id, revision: revisions.get(slug) ?? 1 }])),
  }
}

function toRow(
  { claim, hash, revision }: PlannedClaim,
  reportId: string,
  claimIds: ReadonlyMap<string, string>,
): Row<'Claim'> {
  const { slug, ordinal, statement, topics, basis, likelihood, period } = claim
  return {
    id: idOf(claimIds, slug),
    reportId,
    slug,
    ordinal,
    statement,
    topics: [...topics],
    basis,
    likelihood,
    periodFrom: period && new Date(period.from),
    periodTo: period && new Date(period.to),
    revision,
    hash,
    retiredAt: null,
    // Worked out by saveFacets.
    facetIds: [],
  }
}

function toRevisions(
  planned: readonly PlannedClaim[],
  pack: Pack,
  claimIds: ReadonlyMap<string, string>,
  importedAt: Date,
): Row<'ClaimRevision'>[] {
  const contents = new Map(pack.claims.map(({ claim }) => [claim.slug, claim]))
  return planned.map(({ claim: { slug }, revision }) => {
    const content = contents.get(slug) satisfies PackClaim | undefined
    return {
      claimId: idOf(claimIds, slug),
      revision,
      content: (content ?? null) as Row<'ClaimRevision'>['content'],
      importedAt,
    }
  })
}
