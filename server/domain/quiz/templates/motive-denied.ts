import { buildChoice } from '../build-choice.ts'
import { findActor } from '../find-actor.ts'
import { deniedMotiveLures } from '../lures/motive-lures.ts'
import { nameActor, nameOwner } from '../phrase-actor.ts'
import { pickDistractors } from '../pick-distractors.ts'
import type { Template } from '../template.ts'

/** "Which motive does the report doubt in Russia's case?" */
export const motiveDenied: Template = {
  name: 'motive-denied',
  version: 1,
  title: 'Motive the report doubts or rejects',
  kind: 'CHOICE',
  topic: 'MOTIVE',
  make(claim, index) {
    const { motive } = claim
    if (!motive || motive.standing === 'ENDORSED') return []
    const holder = findActor(index.corpus, motive.holder)
    const key = { text: motive.aim, claim: claim.slug, confusion: null }
    const pool = deniedMotiveLures({ claim, motive }, index).map((lure) => ({
      text: lure.motive.aim,
      claim: lure.claim.slug,
      confusion: `The report does ascribe this motive to ${nameActor(findActor(index.corpus, lure.motive.holder))}.`,
      distance: lure.distance,
    }))
    const lures = pickDistractors(key, pool, claim.slug)
    if (!lures) return []
    const [verb, finding] = motive.standing === 'DOUBTED' ? ['doubt', 'unlikely'] : ['reject', 'wrong']
    const stems = [
      `Which motive does the report ${verb} in ${nameOwner(holder)} case?`,
      `Which explanation of ${nameOwner(holder)} conduct does the report think ${finding}?`,
    ] as const
    return [buildChoice({ stems: [...stems], key, lures, explanation: claim.statement, keyClaim: claim.slug })]
  },
}
