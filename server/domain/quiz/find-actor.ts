import type { Actor, Corpus } from '../claims/claim.ts'

/**
 * @param slug  an actor named by a claim
 * @throws when the corpus lacks the actor, which an import would have refused
 */
export function findActor(corpus: Corpus, slug: string): Actor {
  const actor = corpus.actors.get(slug)
  if (!actor) throw new Error(`No actor "${slug}" in the corpus of ${corpus.report.slug}`)
  return actor
}

/**
 * An actor and everybody of the same country speak with one voice where lures are concerned: a motive of a country's
 * army is never offered as a wrong motive of the country.
 * @returns slug of the actor's country, or of the actor itself
 */
export function familyOf(corpus: Corpus, slug: string): string {
  return findActor(corpus, slug).country ?? slug
}
