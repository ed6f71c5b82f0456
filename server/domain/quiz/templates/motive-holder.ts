import { buildChoice } from '../build-choice.ts'
import { findActor } from '../find-actor.ts'
import { type HolderQuestion, holderLures, namesHolder } from '../lures/holder-lures.ts'
import { holdsAim } from '../lures/motive-lures.ts'
import { oncePerIndex } from '../once-per-index.ts'
import { nameActorInFull } from '../phrase-actor.ts'
import { capitalise } from '../phrase-sentence.ts'
import { pickDistractors } from '../pick-distractors.ts'
import type { Template } from '../template.ts'

/** "Whose aim is it, according to the report, to show the West that …?" */
export const motiveHolder: Template = {
  name: 'motive-holder',
  version: 2,
  title: 'Whose motive it is',
  kind: 'CHOICE',
  topic: 'MOTIVE',
  make(claim, index) {
    const { motive } = claim
    if (motive?.standing !== 'ENDORSED' || namesHolder(motive.aim, motive.holder, index)) return []
    const key = {
      text: capitalise(nameActorInFull(findActor(index.corpus, motive.holder))),
      claim: claim.slug,
      confusion: null,
    }
    const asked: HolderQuestion = {
      claim,
      holder: findActor(index.corpus, motive.holder),
      question: motive.aim,
      holders: endorsedHolders(index),
      alsoTrue: (family) => holdsAim(family, motive.aim, index),
      confusion: (actor) => `The report does not ascribe this aim to ${nameActorInFull(actor)}.`,
    }
    const pool = holderLures(asked, index)
    const lures = pickDistractors(key, pool, claim.slug)
    if (!lures) return []
    const stems = [
      `Whose aim is it, according to the report, ${motive.aim}?`,
      `To whom does the report ascribe the aim ${motive.aim}?`,
    ] as const
    return [buildChoice({ stems: [...stems], key, lures, explanation: claim.statement, keyClaim: claim.slug })]
  },
}

const endorsedHolders = oncePerIndex(({ motives }) =>
  motives.filter(({ motive }) => motive.standing === 'ENDORSED').map(({ motive }) => motive.holder),
)
