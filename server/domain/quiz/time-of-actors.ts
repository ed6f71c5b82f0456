import type { ClaimIndex } from './claim-index.ts'
import { oncePerIndex } from './once-per-index.ts'

/**
 * Whether the report speaks of two actors at the same time: nobody takes a head of state of the seventies for one of
 * today. Of the past is whoever stands in claims of history alone.
 * @param left, right  slugs
 */
export function areContemporaries(left: string, right: string, index: ClaimIndex): boolean {
  const present = presentActors(index)
  return present.has(left) === present.has(right)
}

const presentActors = oncePerIndex(({ corpus }) => {
  const present = corpus.claims.filter(({ topics }) => !topics.includes('HISTORY'))
  return new Set(present.flatMap(({ actors }) => actors.map(({ actor }) => actor)))
})
