import { buildMatching } from '../build-matching.ts'
import type { ClaimIndex, MotiveOf } from '../claim-index.ts'
import { claimDistance } from '../claim-distance.ts'
import { countriesOfActors } from '../countries-of-claim.ts'
import { familyOf, findActor } from '../find-actor.ts'
import { gatherGroup } from '../gather-group.ts'
import { namesHolder } from '../lures/holder-lures.ts'
import { holdsAim } from '../lures/motive-lures.ts'
import { oncePerIndex } from '../once-per-index.ts'
import { nameActorInFull } from '../phrase-actor.ts'
import { capitalise } from '../phrase-sentence.ts'
import type { Template } from '../template.ts'

/** Three or four holders beside an aim of each. */
export const matchMotives: Template = {
  name: 'match-motives',
  version: 1,
  title: 'Holders and their motives',
  kind: 'MATCHING',
  topic: 'MOTIVE',
  make(claim, index) {
    const anonymous = anonymousMotives(index)
    const anchor = anonymous.find((each) => each.claim === claim)
    if (!anchor) return []
    const group = gatherGroup({
      anchor,
      pool: anonymous,
      compatible: (left, right) => canStandTogether(left, right, index),
      distance: (from, to) => 0.3 * claimDistance(from.claim, to.claim),
      nameOf: (each) => each.claim.slug,
      least: 3,
      most: 4,
    })
    if (!group) return []
    const rows = group.map(({ claim: { slug }, motive }) => ({
      left: capitalise(nameActorInFull(findActor(index.corpus, motive.holder))),
      right: motive.aim,
      claim: slug,
    }))
    const stems = [
      'Whose aim is which, according to the report? Match each holder to one.',
      'Match each of these to the aim that the report ascribes to them.',
    ] as const
    const explanation = group.map((each) => each.claim.statement).join(' ')
    const countries = countriesOfActors(
      group.map((each) => each.motive.holder),
      index.corpus,
    )
    return [{ ...buildMatching([...stems], rows, explanation), countries }]
  },
}

const anonymousMotives = oncePerIndex((index) =>
  index.motives.filter(
    ({ motive }) => motive.standing === 'ENDORSED' && !namesHolder(motive.aim, motive.holder, index),
  ),
)

/** Pronouns must not tell a person from a country. */
function canStandTogether(left: MotiveOf, right: MotiveOf, index: ClaimIndex): boolean {
  const family = (each: MotiveOf) => familyOf(index.corpus, each.motive.holder)
  const isPerson = (each: MotiveOf) => findActor(index.corpus, each.motive.holder).kind === 'PERSON'
  if (family(left) === family(right) || isPerson(left) !== isPerson(right)) return false
  return !holdsAim(family(left), right.motive.aim, index) && !holdsAim(family(right), left.motive.aim, index)
}
