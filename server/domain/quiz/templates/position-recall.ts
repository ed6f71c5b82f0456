import { buildChoice } from '../build-choice.ts'
import { findActor } from '../find-actor.ts'
import { positionLures } from '../lures/position-lures.ts'
import { agree, nameActor, nameOwner } from '../phrase-actor.ts'
import { pickDistractors } from '../pick-distractors.ts'
import type { Template } from '../template.ts'

/** "Where does China stand on the sending of troops, according to the report?" */
export const positionRecall: Template = {
  name: 'position-recall',
  version: 1,
  title: 'Position on an issue',
  kind: 'CHOICE',
  topic: 'POSITION',
  make(claim, index) {
    const { position } = claim
    if (!position) return []
    const holder = findActor(index.corpus, position.holder)
    const key = { text: position.phrase, claim: claim.slug, confusion: null }
    const pool = positionLures({ claim, position }, index).map((lure) => ({
      text: lure.position.phrase,
      claim: lure.claim.slug,
      confusion: `That is where ${nameActor(findActor(index.corpus, lure.position.holder))} ${agree(findActor(index.corpus, lure.position.holder), 'stands', 'stand')} on ${lure.position.issue}.`,
      distance: lure.distance,
    }))
    const lures = pickDistractors(key, pool, claim.slug)
    if (!lures) return []
    const stems = [
      `According to the report, where ${agree(holder, 'does', 'do')} ${nameActor(holder)} stand on ${position.issue}?`,
      `How does the report describe ${nameOwner(holder)} position on ${position.issue}?`,
      `What line ${agree(holder, 'does', 'do')} ${nameActor(holder)} take on ${position.issue}, in the report's account?`,
    ] as const
    return [buildChoice({ stems: [...stems], key, lures, explanation: claim.statement, keyClaim: claim.slug })]
  },
}
