import type { Actor } from '../../claims/claim.ts'
import type { ClaimIndex } from '../claim-index.ts'
import { wordOverlap } from '../content-words.ts'
import { findActor } from '../find-actor.ts'
import { oncePerIndex } from '../once-per-index.ts'
import { hintsAt } from '../strip-attribution.ts'

/**
 * Whom the report names as a source elsewhere, and at whom nothing in the matter hints. "The press" is no lure for "the
 * Danish press": one holds the other.
 */
export function otherSources(source: Actor, matter: string, index: ClaimIndex): Actor[] {
  return allSources(index).filter(
    (actor) => actor.slug !== source.slug && !hintsAt(matter, actor) && !holdEachOther(actor, source),
  )
}

const allSources = oncePerIndex(({ corpus }) => {
  const sources = corpus.claims.flatMap(({ actors }) => actors.filter(({ role }) => role === 'SOURCE'))
  return [...new Set(sources.map(({ actor }) => actor))].map((slug) => findActor(corpus, slug))
})

function holdEachOther(left: Actor, right: Actor): boolean {
  if (left.country === right.slug || right.country === left.slug) return true
  return wordOverlap(left.name, right.name) > 0 && (left.country === null || right.country === null)
}
