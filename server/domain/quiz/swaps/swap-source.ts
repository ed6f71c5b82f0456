import type { Actor, Claim } from '../../claims/claim.ts'
import type { ClaimIndex } from '../claim-index.ts'
import { findActor } from '../find-actor.ts'
import { hashText } from '../hash-text.ts'
import { otherSources } from '../lures/source-lures.ts'
import { nameActor, nameActorInFull } from '../phrase-actor.ts'
import { capitalise } from '../phrase-sentence.ts'
import { replaceOnce, type Swap } from './swap.ts'

/** Puts another source of the report in the place of the only one that the statement names: "According to the navy, …". */
export function swapSource(claim: Claim, index: ClaimIndex): Swap[] {
  const [source, ...rest] = sourcesOf(claim, index)
  // A country is named for more than what it says.
  if (!source || rest.length > 0 || source.kind === 'COUNTRY') return []
  const others = otherSources(source, claim.statement, index).filter(
    (other) => other.kind === source.kind && other.number === source.number && !speaksNearby(other, claim, index),
  )
  const other = others[hashText(`source ${claim.slug}`) % Math.max(others.length, 1)]
  const swap = other && replaceName(claim.statement, source, other)
  return swap ? [swap] : []
}

function sourcesOf(claim: Claim, { corpus }: ClaimIndex): Actor[] {
  return claim.actors.filter(({ role }) => role === 'SOURCE').map(({ actor }) => findActor(corpus, actor))
}

/** Who is named for a linked claim may say this, too. */
function speaksNearby({ slug }: Actor, claim: Claim, index: ClaimIndex): boolean {
  const linked = (index.links.get(claim.slug) ?? []).map((link) => index.claims.get(link.claim))
  return linked.some((near) => near?.actors.some(({ actor, role }) => role === 'SOURCE' && actor === slug))
}

function replaceName(statement: string, source: Actor, other: Actor): Swap | null {
  for (const name of [nameActor, nameActorInFull]) {
    const isFirst = statement.startsWith(capitalise(name(source)))
    const [said, shown] = [source, other].map((actor) => (isFirst ? capitalise(name(actor)) : name(actor)))
    const swapped = said && shown && replaceOnce(statement, said, shown)
    if (swapped) return { statement: swapped, said, shown, claim: null }
  }
  return null
}
