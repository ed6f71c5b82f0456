import type { Actor, Claim } from '../../claims/claim.ts'
import type { LureCandidate } from '../pick-distractors.ts'
import type { ClaimIndex } from '../claim-index.ts'
import { familyOf, findActor } from '../find-actor.ts'
import { mentionsFamily } from '../mentions-actor.ts'
import { areContemporaries } from '../time-of-actors.ts'
import { oncePerIndex } from '../once-per-index.ts'
import { nameActorInFull } from '../phrase-actor.ts'
import { capitalise } from '../phrase-sentence.ts'

/** An actor that stands in fewer claims, and holds nothing, is no plausible answer. */
const FEWEST_CLAIMS = 3
/** Somebody the section does not speak of is further away than any difference in rank. */
const ELSEWHERE = 1
/** Whoever is never the answer is soon known for wrong: such a one comes after all others. */
const NEVER_RIGHT = 2

export interface HolderQuestion {
  /** Says what is held. */
  readonly claim: Claim
  readonly holder: Actor
  /** Text that is shown. */
  readonly question: string
  /** Slugs of all who hold something of this sort. */
  readonly holders: readonly string[]
  /** Whether the report says the same of this family: then it is no lure. */
  readonly alsoTrue: (family: string) => boolean
  /** What to tell somebody who picks the actor. */
  readonly confusion: (actor: Actor) => string
}

/**
 * Others who might be taken for the holder: of the same kind and time and well known to the report, one a country, none
 * of the holder's country and none named in the question; those first who hold something of the sort elsewhere, and of
 * whom the report speaks in the same section.
 */
export function holderLures(
  { claim, holder, question, holders, alsoTrue, confusion }: HolderQuestion,
  index: ClaimIndex,
): LureCandidate[] {
  const { corpus } = index
  const everRight = new Set(holders)
  const seen = new Set([familyOf(corpus, holder.slug)])
  return (plausibleHolders(index).get(holder.kind) ?? []).flatMap((actor, rank) => {
    const family = familyOf(corpus, actor.slug)
    if (seen.has(family) || !areContemporaries(actor.slug, holder.slug, index)) return []
    seen.add(family)
    if (mentionsFamily(question, family, corpus) || alsoTrue(family)) return []
    const away = sectionsOf(claim).some((section) => sectionsOfActors(index).get(actor.slug)?.has(section))
      ? 0
      : ELSEWHERE
    const wrong = everRight.has(actor.slug) ? 0 : NEVER_RIGHT
    const text = capitalise(nameActorInFull(actor))
    return [{ text, claim: null, confusion: confusion(actor), distance: away + wrong + rank * 0.05 }]
  })
}

/** By kind, those who stand in most claims first. */
const plausibleHolders = oncePerIndex(({ corpus, motives, positions, actorClaims }) => {
  const holders = new Set([
    ...motives.map((each) => each.motive.holder),
    ...positions.map((each) => each.position.holder),
  ])
  const count = (actor: Actor) => actorClaims.get(actor.slug) ?? 0
  const plausible = [...corpus.actors.values()]
    .filter((actor) => count(actor) >= FEWEST_CLAIMS || holders.has(actor.slug))
    .sort((left, right) => count(right) - count(left) || (left.slug < right.slug ? -1 : 1))
  return Map.groupBy(plausible, ({ kind }) => kind)
})

/** Where each actor stands in a claim. */
const sectionsOfActors = oncePerIndex(({ corpus }) => {
  const sections = new Map<string, Set<string>>()
  for (const claim of corpus.claims) {
    for (const { actor } of claim.actors) {
      const known = sections.get(actor) ?? new Set()
      sections.set(actor, known)
      for (const section of sectionsOf(claim)) known.add(section)
    }
  }
  return sections
})

const sectionsOf = (claim: Claim) => claim.locators.map((locator) => locator.section)

/** @returns whether the question would give its answer away by naming the holder or anybody of the same country */
export function namesHolder(question: string, holder: string, index: ClaimIndex): boolean {
  return mentionsFamily(question, familyOf(index.corpus, findActor(index.corpus, holder).slug), index.corpus)
}
