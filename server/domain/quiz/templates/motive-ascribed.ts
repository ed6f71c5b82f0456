import { buildChoice } from '../build-choice.ts'
import { findActor } from '../find-actor.ts'
import { ascribedMotiveLures, type MotiveLure } from '../lures/motive-lures.ts'
import { nameActor, nameOwner } from '../phrase-actor.ts'
import { pickDistractors } from '../pick-distractors.ts'
import type { Template } from '../template.ts'

/** "Which aim does the report ascribe to China?" */
export const motiveAscribed: Template = {
  name: 'motive-ascribed',
  version: 2,
  title: 'Motive the report ascribes',
  kind: 'CHOICE',
  topic: 'MOTIVE',
  make(claim, index) {
    const { motive } = claim
    if (motive?.standing !== 'ENDORSED') return []
    const holder = findActor(index.corpus, motive.holder)
    const confusion = (lure: MotiveLure) => {
      if (lure.ownButDenied) return `The report names this motive of ${nameOwner(holder)} only to doubt or reject it.`
      return `The report ascribes this aim to ${nameActor(findActor(index.corpus, lure.motive.holder))}; you were asked for one of ${nameOwner(holder)}.`
    }
    const key = { text: motive.aim, claim: claim.slug, confusion: null }
    const pool = ascribedMotiveLures({ claim, motive }, index).map((lure) => ({
      text: lure.motive.aim,
      claim: lure.claim.slug,
      confusion: confusion(lure),
      distance: lure.distance,
    }))
    const lures = pickDistractors(key, pool, claim.slug)
    if (!lures) return []
    const stems = [
      `Which aim does the report ascribe to ${nameActor(holder)}?`,
      `Which of these is one of ${nameOwner(holder)} motives, according to the report?`,
      `What does the report see as one of ${nameOwner(holder)} aims?`,
    ] as const
    return [buildChoice({ stems: [...stems], key, lures, explanation: claim.statement, keyClaim: claim.slug })]
  },
}
