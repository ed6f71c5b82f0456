import type { Actor, Claim } from '../../claims/claim.ts'
import { compareText } from '../build-choice.ts'
import type { ClaimIndex } from '../claim-index.ts'
import { familyOf, findActor } from '../find-actor.ts'
import { hashText } from '../hash-text.ts'
import { mentionsFamily } from '../mentions-actor.ts'
import { oncePerIndex } from '../once-per-index.ts'
import { replaceOnce, type Swap } from './swap.ts'

const TURN_TAKING = 3
/** An actor that stands in so large a share of all claims is the report's own subject: another's troops are no lure. */
const OWN_SUBJECT = 0.4
/** A rival must be at home in the section, by this many claims, or in the whole report, by this share of them. */
const AT_HOME_CLAIMS = 2
const AT_HOME_SHARE = 0.1

/**
 * Puts another country in the place of a country, or another person in the place of a person, where the statement
 * names the first exactly once and nothing else of its family.
 */
export function swapActor(claim: Claim, index: ClaimIndex): Swap | null {
  for (const { actor: slug, role } of claim.actors) {
    const actor = findActor(index.corpus, slug)
    if (role === 'SOURCE' || actor.kind === 'ORGANISATION') continue
    for (const form of ['name', 'shortName', 'adjective'] as const) {
      const swap = swapForm(claim, actor, form, index)
      if (swap) return swap
    }
  }
  return null
}

function swapForm(
  claim: Claim,
  actor: Actor,
  form: 'name' | 'shortName' | 'adjective',
  index: ClaimIndex,
): Swap | null {
  const said = actor[form]
  if (!said || (actor.article && form !== 'adjective')) return null
  if (isPartOfName(claim.statement, said)) return null
  if (form === 'adjective' && (isOwnSubject(actor, index) || !qualifiesNoun(claim.statement, said))) return null
  const rest = replaceOnce(claim.statement, said, '')
  if (rest === null || mentionsFamily(rest, familyOf(index.corpus, actor.slug), index.corpus)) return null
  const swaps: Swap[] = []
  for (const rival of rivalsOf(actor, claim, index)) {
    const shown = rival[form]
    const statement =
      shown && (form === 'adjective' || !rival.article) ? replaceOnce(claim.statement, said, shown) : null
    if (shown && statement && !isSaidElsewhere(statement, rival, claim, index))
      swaps.push({ statement, said, shown, claim: null })
    if (swaps.length === TURN_TAKING) break
  }
  return swaps[hashText(claim.slug) % swaps.length] ?? null
}

/** Those who stand most often in claims of the same section first: they are the ones to be confused with. */
function rivalsOf(actor: Actor, claim: Claim, index: ClaimIndex): Actor[] {
  const near = actorsBySection(index).get(claim.locators[0]?.section ?? '')
  const inSection = (slug: string) => near?.get(slug) ?? 0
  const inReport = (slug: string) => index.actorClaims.get(slug) ?? 0
  const isAtHome = ({ slug }: Actor) =>
    inSection(slug) >= AT_HOME_CLAIMS || inReport(slug) >= AT_HOME_SHARE * index.corpus.claims.length
  return [...index.corpus.actors.values()]
    .filter((each) => each.kind === actor.kind && each.number === actor.number && isAtHome(each))
    .filter((each) => !mentionsFamily(claim.statement, familyOf(index.corpus, each.slug), index.corpus))
    .map((each) => ({ each, rank: inSection(each.slug) + inReport(each.slug) / 10 }))
    .sort((left, right) => right.rank - left.rank || compareText(left.each.slug, right.each.slug))
    .map(({ each }) => each)
}

/** In how many claims of each section each actor stands. */
const actorsBySection = oncePerIndex(({ corpus }) => {
  const sections = new Map<string, Map<string, number>>()
  for (const { locators, actors } of corpus.claims) {
    const section = locators[0]?.section ?? ''
    const counts = sections.get(section) ?? new Map<string, number>()
    for (const slug of new Set(actors.map(({ actor }) => actor))) counts.set(slug, (counts.get(slug) ?? 0) + 1)
    sections.set(section, counts)
  }
  return sections
})

function isOwnSubject(actor: Actor, index: ClaimIndex): boolean {
  return (index.actorClaims.get(actor.slug) ?? 0) > OWN_SUBJECT * index.corpus.claims.length
}

/** "Russia's Kursk Region" and "the war in Ukraine" are names: with another country in them they name nothing. */
function isPartOfName(sentence: string, said: string): boolean {
  const [before = '', after = ''] = sentence.split(said)
  return /^'s \p{Lu}/u.test(after) || /\bwars? (?:in|against|on|with) $/.test(before)
}

/** "A Russian who signs" or "the Chinese" stands for a person or a people, which other adjectives cannot do. */
function qualifiesNoun(sentence: string, adjective: string): boolean {
  const after = sentence.slice(sentence.indexOf(adjective) + adjective.length)
  return /^ (?!who|that|is|are|was|were|and|or|in|of|have|has)\p{Ll}/u.test(after)
}

/** A swapped sentence may be what the report says elsewhere. */
function isSaidElsewhere(statement: string, rival: Actor, claim: Claim, index: ClaimIndex): boolean {
  return index.said.claimsLike(familyOf(index.corpus, rival.slug), statement).some((other) => other !== claim)
}
