import type { ClaimIndex, MotiveOf } from '../claim-index.ts'
import { claimDistance } from '../claim-distance.ts'
import { wordOverlap } from '../content-words.ts'
import { familyOf, findActor } from '../find-actor.ts'
import { mentionsFamily } from '../mentions-actor.ts'
import { areContemporaries } from '../time-of-actors.ts'

/** Aims that share this much of their content words are no two answers. */
const SAME_AIM = 0.4
/** There are few denied motives: offered everywhere, they would be known for wrong by heart. */
const SPARINGLY = 0.6

export interface MotiveLure extends MotiveOf {
  readonly distance: number
  /** True for a motive that the report doubts or rejects in the asked holder's case. */
  readonly ownButDenied: boolean
}

/**
 * Wrong answers to "which motive does the report ascribe to X": motives it denies X, and motives of others. Never
 * another motive that it ascribes to X or to anybody of X's country, nor one that says nearly the same, nor one of
 * another time.
 */
export function ascribedMotiveLures(asked: MotiveOf, index: ClaimIndex): MotiveLure[] {
  const family = familyOf(index.corpus, asked.motive.holder)
  const linked = new Set((index.links.get(asked.claim.slug) ?? []).map((link) => link.claim))
  return index.motives.flatMap((each) => {
    const ownMotive = familyOf(index.corpus, each.motive.holder) === family
    const denied = each.motive.standing !== 'ENDORSED'
    if (ownMotive !== denied || !agreesWith(asked, each, index)) return []
    if (!areContemporaries(asked.motive.holder, each.motive.holder, index)) return []
    if (!ownMotive && (linked.has(each.claim.slug) || mentionsFamily(each.motive.aim, family, index.corpus))) return []
    if (index.said.motivesLike(family, each.motive.aim).some((other) => other.standing === 'ENDORSED')) return []
    return [
      {
        ...each,
        ownButDenied: ownMotive,
        distance: claimDistance(asked.claim, each.claim) * 0.3 + (ownMotive ? SPARINGLY : 0),
      },
    ]
  })
}

/** Wrong answers to "which motive does the report deny X": the motives that it does ascribe to X. */
export function deniedMotiveLures(asked: MotiveOf, index: ClaimIndex): MotiveLure[] {
  const family = familyOf(index.corpus, asked.motive.holder)
  return index.motives
    .filter((each) => familyOf(index.corpus, each.motive.holder) === family && each.motive.standing === 'ENDORSED')
    .filter((each) => wordOverlap(each.motive.aim, asked.motive.aim) < SAME_AIM)
    .map((each) => ({ ...each, ownButDenied: false, distance: claimDistance(asked.claim, each.claim) * 0.3 }))
}

/** "to give his actions a legal foundation" can only be a person's aim, "to test its units" never is. */
function agreesWith(asked: MotiveOf, lure: MotiveOf, index: ClaimIndex): boolean {
  const isPerson = findActor(index.corpus, asked.motive.holder).kind === 'PERSON'
  return !(isPerson ? /\b(its|their|it|they)\b/ : /\b(his|her|he|she)\b/).test(lure.motive.aim)
}

/** @returns whether the report speaks of nearly the same aim of somebody of this family */
export function holdsAim(family: string, aim: string, index: ClaimIndex): boolean {
  return index.said.motivesLike(family, aim).length > 0
}
