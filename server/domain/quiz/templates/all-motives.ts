import { arrangeOptions, claimsOf, type OptionDraft } from '../build-choice.ts'
import type { MotiveOf } from '../claim-index.ts'
import { claimDistance } from '../claim-distance.ts'
import { wordOverlap } from '../content-words.ts'
import { findActor } from '../find-actor.ts'
import { gatherGroup } from '../gather-group.ts'
import { hashText } from '../hash-text.ts'
import { ascribedMotiveLures } from '../lures/motive-lures.ts'
import { nameActor, nameOwner } from '../phrase-actor.ts'
import { pickDistractors } from '../pick-distractors.ts'
import type { Template } from '../template.ts'

const OPTIONS = 4
const SAME_AIM = 0.3

/** Two or three motives of one holder among four: choose all. */
export const allMotives: Template = {
  name: 'all-motives',
  version: 2,
  title: 'All motives the report gives',
  kind: 'MULTI_CHOICE',
  topic: 'MOTIVE',
  make(claim, index) {
    const { motive } = claim
    if (motive?.standing !== 'ENDORSED') return []
    const holder = findActor(index.corpus, motive.holder)
    const own = index.motives.filter(
      (each) => each.motive.holder === holder.slug && each.motive.standing === 'ENDORSED',
    )
    const keys = gatherGroup<MotiveOf>({
      anchor: { claim, motive },
      pool: own,
      compatible: (left, right) =>
        left.claim !== right.claim && wordOverlap(left.motive.aim, right.motive.aim) < SAME_AIM,
      distance: (from, to) => 0.3 * claimDistance(from.claim, to.claim),
      nameOf: (each) => each.claim.slug,
      least: 2,
      most: 2 + (hashText(`all ${claim.slug}`) % 2),
    })
    if (!keys) return []
    const right = keys.map((each): OptionDraft => ({ text: each.motive.aim, claim: each.claim.slug, confusion: null }))
    const pool = ascribedMotiveLures({ claim, motive }, index).map((lure) => ({
      text: lure.motive.aim,
      claim: lure.claim.slug,
      distance: lure.distance,
      confusion: lure.ownButDenied
        ? `The report names this motive of ${nameOwner(holder)} only to doubt or reject it.`
        : `The report ascribes this aim to ${nameActor(findActor(index.corpus, lure.motive.holder))}.`,
    }))
    const anchor = { text: motive.aim, claim: claim.slug, confusion: null }
    const wrong = pickDistractors(anchor, pool, `all ${claim.slug}`)?.slice(0, OPTIONS - right.length)
    if (wrong?.length !== OPTIONS - right.length) return []
    const { options, sources, idOf } = arrangeOptions([...right, ...wrong])
    return [
      {
        prompt: {
          kind: 'MULTI_CHOICE',
          stems: [
            `Which of these motives does the report ascribe to ${nameActor(holder)}? Choose all that apply.`,
            `Which of these are among ${nameOwner(holder)} aims, according to the report? Choose every one that fits.`,
          ],
          options,
        },
        rubric: {
          kind: 'MULTI_CHOICE',
          key: right.map((each) => each.text).join('; '),
          explanation: keys.map((each) => each.claim.statement).join(' '),
          keyIds: right.map(idOf),
          sources,
        },
        keyClaims: claimsOf(right),
        lureClaims: claimsOf(wrong),
      },
    ]
  },
}
