import type { Position } from '../../claims/claim.ts'
import { claimDistance } from '../claim-distance.ts'
import type { ClaimIndex, PositionOf } from '../claim-index.ts'
import { wordOverlap } from '../content-words.ts'
import { familyOf } from '../find-actor.ts'
import { mentionsFamily } from '../mentions-actor.ts'

/** Issues that share this much of their content words are taken for one issue. */
const SAME_ISSUE = 0.3

export interface PositionLure extends PositionOf {
  readonly distance: number
}

/**
 * Wrong answers to "where does X stand on this": what others hold. A phrase that points back to its issue ("watches
 * it closely") fits any issue; one that names its own matter is only a lure where the issues are alike. A stance that
 * X takes on the issue is barred, since "is unhappy about it" and "does not approve of it" are hardly two answers.
 */
export function positionLures(asked: PositionOf, index: ClaimIndex): PositionLure[] {
  const family = familyOf(index.corpus, asked.position.holder)
  const linked = new Set((index.links.get(asked.claim.slug) ?? []).map((link) => link.claim))
  const stances = index.said.positionsOn(family, asked.position.issue).map((each) => each.stance)
  return index.positions.flatMap((each) => {
    const { phrase, stance } = each.position
    if (stances.includes(stance)) return []
    if (familyOf(index.corpus, each.position.holder) === family || linked.has(each.claim.slug)) return []
    if (mentionsFamily(phrase, family, index.corpus)) return []
    if (index.said.positionsLike(family, phrase).length > 0) return []
    const alike = wordOverlap(each.position.issue, asked.position.issue)
    if (alike < SAME_ISSUE && !pointsBackTo(asked.position.issue, phrase)) return []
    return [{ ...each, distance: claimDistance(asked.claim, each.claim) * 0.3 + (1 - alike) }]
  })
}

/** @returns whether somebody of this family takes the same stand on the issue, or says nearly the same of it */
export function holdsPosition(family: string, position: Position, index: ClaimIndex): boolean {
  return (
    index.said.positionsLike(family, position.phrase).length > 0 ||
    index.said.positionsOn(family, position.issue).some((other) => other.stance === position.stance)
  )
}

/** "treats them as a priority" points back to several things, "watches it closely" to one. */
function pointsBackTo(issue: string, phrase: string): boolean {
  const head = issue.split(/ (?:of|to|for|in|on|with|from|by|between|at|as|without|within|over|against) /)[0] ?? ''
  const several = / and /.test(head) || /[^s]s$/.test(head)
  return several ? /\bthem\b/.test(phrase) : /\b(it|this|one)\b/.test(phrase) && !/\bthem\b/.test(phrase)
}
