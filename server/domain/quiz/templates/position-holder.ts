import { buildChoice } from '../build-choice.ts'
import { findActor } from '../find-actor.ts'
import { type HolderQuestion, holderLures, namesHolder } from '../lures/holder-lures.ts'
import { holdsPosition } from '../lures/position-lures.ts'
import { nameActorInFull } from '../phrase-actor.ts'
import { capitalise, quote } from '../phrase-sentence.ts'
import { pickDistractors } from '../pick-distractors.ts'
import type { Template } from '../template.ts'

/** "Whose position on the sending of troops does the report describe like this: …?" */
export const positionHolder: Template = {
  name: 'position-holder',
  version: 2,
  title: 'Whose position it is',
  kind: 'CHOICE',
  topic: 'POSITION',
  make(claim, index) {
    const { position } = claim
    if (!position) return []
    const question = `${position.issue} ${position.phrase}`
    if (namesHolder(question, position.holder, index)) return []
    const holder = findActor(index.corpus, position.holder)
    const key = { text: capitalise(nameActorInFull(holder)), claim: claim.slug, confusion: null }
    const asked: HolderQuestion = {
      claim,
      holder,
      question,
      holders: index.positions.map((each) => each.position.holder),
      alsoTrue: (family) => holdsPosition(family, position, index),
      confusion: (actor) => `The report does not say this of ${nameActorInFull(actor)}.`,
    }
    const pool = holderLures(asked, index)
    const lures = pickDistractors(key, pool, claim.slug)
    if (!lures) return []
    const stems = [
      `Whose position on ${position.issue} does the report describe like this: ${quote(`… ${position.phrase}`)}?`,
      `On ${position.issue}, who ${position.phrase}, according to the report?`,
    ] as const
    return [buildChoice({ stems: [...stems], key, lures, explanation: claim.statement, keyClaim: claim.slug })]
  },
}
