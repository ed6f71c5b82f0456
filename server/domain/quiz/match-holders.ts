import type { Claim } from '../claims/claim.ts'
import { buildMatching } from './build-matching.ts'
import { claimDistance } from './claim-distance.ts'
import type { ClaimIndex } from './claim-index.ts'
import { countriesOfActors } from './countries-of-claim.ts'
import { findActor } from './find-actor.ts'
import { gatherGroup } from './gather-group.ts'
import { nameActorInFull } from './phrase-actor.ts'
import { capitalise } from './phrase-sentence.ts'
import type { Draft } from './template.ts'

/** What somebody holds, a motive or a position, as it is shown beside the holders. */
export interface Held {
  readonly claim: Claim
  /** Slug of the actor. */
  readonly holder: string
  readonly text: string
}

/** Three or four holders beside what each of them holds; none where too few can stand together. */
export function matchHolders<Each extends Held>(
  claim: Claim,
  index: ClaimIndex,
  pool: readonly Each[],
  compatible: (left: Each, right: Each) => boolean,
  stems: readonly [string, ...string[]],
): Draft[] {
  const anchor = pool.find((each) => each.claim === claim)
  if (!anchor) return []
  const group = gatherGroup({
    anchor,
    pool,
    compatible,
    distance: (from, to) => 0.3 * claimDistance(from.claim, to.claim),
    nameOf: (each) => each.claim.slug,
    least: 3,
    most: 4,
  })
  if (!group) return []
  const rows = group.map(({ claim: { slug }, holder, text }) => ({
    left: capitalise(nameActorInFull(findActor(index.corpus, holder))),
    right: text,
    claim: slug,
  }))
  const explanation = group.map((each) => each.claim.statement).join(' ')
  const countries = countriesOfActors(
    group.map(({ holder }) => holder),
    index.corpus,
  )
  return [{ ...buildMatching(stems, rows, explanation), countries }]
}
