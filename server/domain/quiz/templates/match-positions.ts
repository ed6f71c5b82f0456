import type { ClaimIndex, PositionOf } from '../claim-index.ts'
import { familyOf } from '../find-actor.ts'
import { namesHolder } from '../lures/holder-lures.ts'
import { holdsPosition } from '../lures/position-lures.ts'
import { type Held, matchHolders } from '../match-holders.ts'
import { oncePerIndex } from '../once-per-index.ts'
import { capitalise } from '../phrase-sentence.ts'
import type { Template } from '../template.ts'

/** Three or four holders beside what the report says of where each stands. */
export const matchPositions: Template = {
  name: 'match-positions',
  version: 3,
  title: 'Who takes which position',
  kind: 'MATCHING',
  topic: 'POSITION',
  make: (claim, index) =>
    matchHolders(claim, index, anonymousPositions(index), (left, right) => canStandTogether(left, right, index), [
      'Who takes which position, according to the report? Match each name to one.',
      'Match each of these to the position that the report describes as theirs.',
    ]),
}

type HeldPosition = Held & Pick<PositionOf, 'position'>

/** "Its labour export" is some holder's own: on its own it says whose. */
const POSSESSIVE = /\b(?:its|their|his|her)\b/i

const anonymousPositions = oncePerIndex((index) =>
  index.positions
    .filter(({ position }) => !POSSESSIVE.test(position.issue))
    .map(({ claim, position }): HeldPosition => {
      return { claim, position, holder: position.holder, text: `${capitalise(position.issue)}: ${position.phrase}` }
    })
    .filter(({ text, holder }) => !namesHolder(text, holder, index)),
)

function canStandTogether(left: HeldPosition, right: HeldPosition, index: ClaimIndex): boolean {
  const family = ({ holder }: Held) => familyOf(index.corpus, holder)
  if (family(left) === family(right)) return false
  return !holdsPosition(family(left), right.position, index) && !holdsPosition(family(right), left.position, index)
}
