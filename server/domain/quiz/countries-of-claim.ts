import type { Claim, Corpus } from '../claims/claim.ts'
import type { ActorRole } from '../claims/vocabulary.ts'

/**
 * Countries under which an item on this claim is scored: those of the first role that names any. Organisations and
 * persons count for their country; who says so (SOURCE) never counts.
 * @param first  the role that counts before all others: HOLDER for motives and positions
 * @returns slugs, without repeats, in the claim's order
 */
export function countriesOfClaim(claim: Claim, corpus: Corpus, first: 'HOLDER' | 'SUBJECT'): string[] {
  const roles: readonly ActorRole[] =
    first === 'HOLDER' ? ['HOLDER', 'SUBJECT', 'TARGET'] : ['SUBJECT', 'HOLDER', 'TARGET']
  for (const role of roles) {
    const slugs = claim.actors.filter((each) => each.role === role).map((each) => each.actor)
    const countries = countriesOfActors(slugs, corpus)
    if (countries.length > 0) return countries
  }
  return []
}

/** @returns slugs of the countries that these actors are or belong to, without repeats */
export function countriesOfActors(slugs: readonly string[], corpus: Corpus): string[] {
  const countries = slugs.map((slug) => corpus.actors.get(slug)?.country ?? slug)
  return [...new Set(countries)].filter((slug) => corpus.actors.get(slug)?.kind === 'COUNTRY')
}
