import type { Claim } from '../../claims/claim.ts'
import type { ClaimIndex } from '../claim-index.ts'
import { familyOf } from '../find-actor.ts'
import { containsWords } from '../mentions-actor.ts'
import { swapFigures } from './swap-figure.ts'
import { swapSenses } from './swap-senses.ts'
import { swapSource } from './swap-source.ts'
import type { Swap } from './swap.ts'

/** Two templates ask for the same swaps, and one of them for those of every sibling: they are made once for a bank. */
const made = new WeakMap<ClaimIndex, Map<string, readonly Swap[]>>()

/** @returns every way in which one element of a claim's statement is swapped to make it false */
export function swapsOfClaim(claim: Claim, index: ClaimIndex): readonly Swap[] {
  const ofBank = made.get(index) ?? new Map<string, readonly Swap[]>()
  made.set(index, ofBank)
  const before = ofBank.get(claim.slug)
  if (before) return before
  const swaps = [...swapFigures(claim, index), ...swapSenses(claim, index), ...swapSource(claim, index)].filter(
    (swap) => !isSaidElsewhere(swap, claim, index),
  )
  ofBank.set(claim.slug, swaps)
  return swaps
}

/** Of two wars much the same is true: with the other's year a sentence may be what the report says of that one. */
function isSaidElsewhere({ statement, shown }: Swap, claim: Claim, index: ClaimIndex): boolean {
  const families = new Set(claim.actors.map(({ actor }) => familyOf(index.corpus, actor)))
  return [...families]
    .flatMap((family) => index.said.claimsLike(family, statement))
    .some((other) => other.slug !== claim.slug && containsWords(other.statement, shown))
}
