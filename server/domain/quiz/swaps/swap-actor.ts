import type { Actor, Claim } from '../../claims/claim.ts'
import { compareText } from '../build-choice.ts'
import type { ClaimIndex } from '../claim-index.ts'
import { wordOverlap } from '../content-words.ts'
import { familyOf, findActor } from '../find-actor.ts'
import { hashText } from '../hash-text.ts'
import { mentionsFamily } from '../mentions-actor.ts'
import { replaceOnce, type Swap } from './swap.ts'

/** A swapped sentence that shares this much with another claim may be what the report says elsewhere. */
const SAID_ELSEWHERE = 0.5
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
  if (form === 'adjective' && (isOwnSubject(actor, index) || !qualifiesNoun(claim.statement, said))) return null
  const rest = replaceOnce(claim.statement, said, '')
  if (rest === null || mentionsFamily(rest, familyOf(index.corpus, actor.slug), index.corpus)) return null
  const rivals = rivalsOf(actor, claim, index).flatMap((rival) => {
    const shown = rival[form]
    const statement =
      shown && (form === 'adjective' || !rival.article) ? replaceOnce(claim.statement, said, shown) : null
    return shown && statement && !isSaidElsewhere(statement, rival, claim, index)
      ? [{ statement, said, shown, claim: null }]
      : []
  })
  return rivals[hashText(claim.slug) % Math.min(rivals.length, TURN_TAKING)] ?? null
}

/** Those who stand most often in claims of the same section first: they are the ones to be confused with. */
function rivalsOf(actor: Actor, claim: Claim, index: ClaimIndex): Actor[] {
  const section = claim.locators[0]?.section
  const near = index.corpus.claims.filter((each) => each.locators[0]?.section === section)
  const inSection = (slug: string) => near.filter((each) => each.actors.some((other) => other.actor === slug)).length
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

function isOwnSubject(actor: Actor, index: ClaimIndex): boolean {
  return (index.actorClaims.get(actor.slug) ?? 0) > OWN_SUBJECT * index.corpus.claims.length
}

/** "A Russian who signs" or "the Chinese" stands for a person or a people, which other adjectives cannot do. */
function qualifiesNoun(sentence: string, adjective: string): boolean {
  const after = sentence.slice(sentence.indexOf(adjective) + adjective.length)
  return /^ (?!who|that|is|are|was|were|and|or|in|of|have|has)\p{Ll}/u.test(after)
}

function isSaidElsewhere(statement: string, rival: Actor, claim: Claim, index: ClaimIndex): boolean {
  return index.corpus.claims.some(
    (other) =>
      other !== claim &&
      other.actors.some((each) => familyOf(index.corpus, each.actor) === familyOf(index.corpus, rival.slug)) &&
      wordOverlap(statement, other.statement) >= SAID_ELSEWHERE,
  )
}
