import { buildChoice } from '../build-choice.ts'
import { wordOverlap } from '../content-words.ts'
import { familyOf, findActor } from '../find-actor.ts'
import { nameActor, nameOwner } from '../phrase-actor.ts'
import { pickDistractors } from '../pick-distractors.ts'
import type { Template } from '../template.ts'

const SAME_CONDITION = 0.4

/** "Under what condition would China's position on … change, according to the report?" */
export const positionCondition: Template = {
  name: 'position-condition',
  version: 2,
  title: 'What would change a position',
  kind: 'CHOICE',
  topic: 'POSITION',
  make(claim, index) {
    const { position } = claim
    const condition = position?.condition
    if (!position || !condition) return []
    const holder = findActor(index.corpus, position.holder)
    const linked = new Set((index.links.get(claim.slug) ?? []).map((link) => link.claim))
    const key = { text: condition, claim: claim.slug, confusion: null }
    const pool = index.positions.flatMap(
      ({ claim: other, position: { condition: lure, holder: lureHolder, issue } }) => {
        if (!lure || other.slug === claim.slug || linked.has(other.slug)) return []
        if (wordOverlap(lure, condition) >= SAME_CONDITION) return []
        const own = familyOf(index.corpus, lureHolder) === familyOf(index.corpus, position.holder)
        if (own && wordOverlap(issue, position.issue) >= SAME_CONDITION) return []
        const confusion = `On that condition ${nameActor(findActor(index.corpus, lureHolder))} would think again about ${issue}.`
        return [{ text: lure, claim: other.slug, confusion, distance: own ? 0 : 0.5 }]
      },
    )
    const lures = pickDistractors(key, pool, claim.slug)
    if (!lures) return []
    const stems = [
      `Under what condition would ${nameOwner(holder)} position on ${position.issue} change, according to the report?`,
      `What, in the report's view, could move ${nameActor(holder)} to change course on ${position.issue}?`,
    ] as const
    // The statement seldom says the condition itself.
    const explanation = `${claim.statement} The report sees ${nameOwner(holder)} position change ${condition}.`
    return [buildChoice({ stems: [...stems], key, lures, explanation, keyClaim: claim.slug })]
  },
}
