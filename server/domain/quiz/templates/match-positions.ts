import { buildMatching } from '../build-matching.ts'
import type { ClaimIndex, PositionOf } from '../claim-index.ts'
import { claimDistance } from '../claim-distance.ts'
import { countriesOfActors } from '../countries-of-claim.ts'
import { familyOf, findActor } from '../find-actor.ts'
import { gatherGroup } from '../gather-group.ts'
import { namesHolder } from '../lures/holder-lures.ts'
import { holdsPosition } from '../lures/position-lures.ts'
import { oncePerIndex } from '../once-per-index.ts'
import { nameActorInFull } from '../phrase-actor.ts'
import { capitalise } from '../phrase-sentence.ts'
import type { Template } from '../template.ts'

/** Three or four holders beside what the report says of where each stands. */
export const matchPositions: Template = {
  name: 'match-positions',
  version: 1,
  title: 'Holders and their positions',
  kind: 'MATCHING',
  topic: 'POSITION',
  make(claim, index) {
    const anonymous = anonymousPositions(index)
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
    const rows = group.map((each) => ({
      left: capitalise(nameActorInFull(findActor(index.corpus, each.position.holder))),
      right: textOf(each),
      claim: each.claim.slug,
    }))
    const stems = [
      'Who takes which position, according to the report? Match each holder to one.',
      'Match each of these to the position that the report describes as theirs.',
    ] as const
    const explanation = group.map((each) => each.claim.statement).join(' ')
    const countries = countriesOfActors(
      group.map((each) => each.position.holder),
      index.corpus,
    )
    return [{ ...buildMatching([...stems], rows, explanation), countries }]
  },
}

const anonymousPositions = oncePerIndex((index) =>
  index.positions.filter((each) => !namesHolder(textOf(each), each.position.holder, index)),
)

function textOf({ position }: PositionOf): string {
  return `${capitalise(position.issue)}: ${position.phrase}`
}

function canStandTogether(left: PositionOf, right: PositionOf, index: ClaimIndex): boolean {
  const family = (each: PositionOf) => familyOf(index.corpus, each.position.holder)
  if (family(left) === family(right)) return false
  return !holdsPosition(family(left), right.position, index) && !holdsPosition(family(right), left.position, index)
}
