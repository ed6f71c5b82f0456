import type { ClaimIndex } from '../claim-index.ts'
import { familyOf, findActor } from '../find-actor.ts'
import { namesHolder } from '../lures/holder-lures.ts'
import { holdsAim } from '../lures/motive-lures.ts'
import { type Held, matchHolders } from '../match-holders.ts'
import { oncePerIndex } from '../once-per-index.ts'
import type { Template } from '../template.ts'

/** Three or four holders beside an aim of each. */
export const matchMotives: Template = {
  name: 'match-motives',
  version: 2,
  title: 'Whose motive is which',
  kind: 'MATCHING',
  topic: 'MOTIVE',
  make: (claim, index) =>
    matchHolders(claim, index, anonymousMotives(index), (left, right) => canStandTogether(left, right, index), [
      'Whose aim is which, according to the report? Match each name to one.',
      'Match each of these to the aim that the report ascribes to them.',
    ]),
}

const anonymousMotives = oncePerIndex((index) =>
  index.motives
    .filter(({ motive }) => motive.standing === 'ENDORSED' && !namesHolder(motive.aim, motive.holder, index))
    .map(({ claim, motive: { holder, aim } }) => ({ claim, holder, text: aim })),
)

/** Pronouns must not tell a person from a country. */
function canStandTogether(left: Held, right: Held, index: ClaimIndex): boolean {
  const family = ({ holder }: Held) => familyOf(index.corpus, holder)
  const isPerson = ({ holder }: Held) => findActor(index.corpus, holder).kind === 'PERSON'
  if (family(left) === family(right) || isPerson(left) !== isPerson(right)) return false
  return !holdsAim(family(left), right.text, index) && !holdsAim(family(right), left.text, index)
}
