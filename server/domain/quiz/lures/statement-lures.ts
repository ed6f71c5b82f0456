import type { Claim } from '../../claims/claim.ts'
import { claimDistance } from '../claim-distance.ts'
import type { ClaimIndex } from '../claim-index.ts'
import { wordOverlap } from '../content-words.ts'
import { countriesOfClaim } from '../countries-of-claim.ts'
import { hashText } from '../hash-text.ts'
import { mentionsFamily } from '../mentions-actor.ts'
import type { LureCandidate } from '../pick-distractors.ts'
import { swapsOfClaim } from '../swaps/swaps-of-claim.ts'

/** A sentence that shares this much with the key is hardly a statement of its own. */
const SAME_MATTER = 0.5
/**
 * How much nearness counts beside the turn that each claim takes: the few altered sentences of a section would otherwise
 * stand in every question on it, and be known for wrong by heart.
 */
const NEARNESS = 0.25

/**
 * Wrong answers to "which of these does the report say about X": what it says about X elsewhere, with one element
 * swapped. Never from a claim that is linked to the asked one, and only sentences that still name X.
 */
export function statementLures(claim: Claim, country: string, index: ClaimIndex): LureCandidate[] {
  const linked = new Set((index.links.get(claim.slug) ?? []).map((link) => link.claim))
  return claimsAbout(country, index).flatMap((each) => {
    if (each === claim || linked.has(each.slug) || wordOverlap(each.statement, claim.statement) >= SAME_MATTER)
      return []
    return swapsOfClaim(each, index)
      .filter((swap) => mentionsFamily(swap.statement, country, index.corpus))
      .map((swap) => ({
        text: swap.statement,
        claim: each.slug,
        confusion: `The report says “${swap.said}” there, not “${swap.shown}”.`,
        distance: NEARNESS * claimDistance(claim, each) + hashText(`${claim.slug} ${each.slug}`) / 2 ** 32,
      }))
  })
}

const byCountry = new WeakMap<ClaimIndex, Map<string, readonly Claim[]>>()

function claimsAbout(country: string, index: ClaimIndex): readonly Claim[] {
  const known = byCountry.get(index) ?? groupByCountry(index)
  byCountry.set(index, known)
  return known.get(country) ?? []
}

function groupByCountry(index: ClaimIndex): Map<string, readonly Claim[]> {
  const groups = new Map<string, Claim[]>()
  for (const claim of index.corpus.claims) {
    for (const country of countriesOfClaim(claim, index.corpus, 'SUBJECT')) {
      groups.set(country, [...(groups.get(country) ?? []), claim])
    }
  }
  return groups
}
