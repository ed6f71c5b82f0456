import type { Claim } from '../claims/claim.ts'
import { hashContent } from '../claims/hash-content.ts'

/** A claim as the database holds it. */
export interface StoredClaim {
  readonly id: string
  readonly slug: string
  readonly hash: string
  readonly ordinal: number
  readonly revision: number
  readonly retiredAt: Date | null
}

/** A claim to write; `revision` is the one it gets. */
export interface PlannedClaim {
  readonly claim: Claim
  readonly hash: string
  readonly revision: number
}

/** What an import has to do with each claim. */
export interface ClaimPlan {
  readonly added: readonly PlannedClaim[]
  /** Said differently than before: a new revision. */
  readonly changed: readonly (PlannedClaim & { readonly stored: StoredClaim })[]
  /** Retired once and in the pack again, word for word. */
  readonly returned: readonly (PlannedClaim & { readonly stored: StoredClaim })[]
  /** The same as before, at another place in the report. */
  readonly moved: readonly { readonly stored: StoredClaim; readonly ordinal: number }[]
  readonly retired: readonly StoredClaim[]
  readonly unchanged: number
}

/** Compares the claims of a pack with those of the database. A claim's place in the report is no part of what it says. */
export function planClaims(stored: readonly StoredClaim[], claims: readonly Claim[]): ClaimPlan {
  const bySlug = new Map(stored.map((each) => [each.slug, each]))
  const incoming = new Set(claims.map((claim) => claim.slug))
  const plan = {
    added: [] as PlannedClaim[],
    changed: [] as (PlannedClaim & { stored: StoredClaim })[],
    returned: [] as (PlannedClaim & { stored: StoredClaim })[],
    moved: [] as { stored: StoredClaim; ordinal: number }[],
    retired: stored.filter((each) => each.retiredAt === null && !incoming.has(each.slug)),
    unchanged: 0,
  }

  for (const claim of claims) {
    const hash = hashClaim(claim)
    const before = bySlug.get(claim.slug)
    if (!before) plan.added.push({ claim, hash, revision: 1 })
    else if (before.hash !== hash) plan.changed.push({ claim, hash, revision: before.revision + 1, stored: before })
    else if (before.retiredAt !== null) plan.returned.push({ claim, hash, revision: before.revision, stored: before })
    else {
      plan.unchanged++
      if (before.ordinal !== claim.ordinal) plan.moved.push({ stored: before, ordinal: claim.ordinal })
    }
  }
  return plan
}

function hashClaim({ ordinal: _place, ...content }: Claim): string {
  return hashContent(content)
}
