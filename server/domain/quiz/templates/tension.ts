import { buildChoice } from '../build-choice.ts'
import { claimDistance } from '../claim-distance.ts'
import type { ClaimIndex } from '../claim-index.ts'
import { quote } from '../phrase-sentence.ts'
import { pickDistractors } from '../pick-distractors.ts'
import type { Template } from '../template.ts'

/** Where the report disagrees with itself: which other claim does not sit well with this one? */
export const tension: Template = {
  name: 'tension',
  version: 2,
  title: 'Claims in tension',
  kind: 'CHOICE',
  topic: null,
  make(claim, index) {
    return claim.links.flatMap((link) => {
      const other = index.claims.get(link.claim)
      if (link.kind !== 'IN_TENSION_WITH' || !other) return []
      const barred = near([claim.slug, other.slug, ...rivals(claim.slug, index)], index)
      const key = { text: other.statement, claim: other.slug, confusion: null }
      const pool = index.corpus.claims
        .filter((each) => !barred.has(each.slug))
        .map((each) => ({
          text: each.statement,
          claim: each.slug,
          confusion: 'The report says this too, but the two go together.',
          distance: 0.5 * (claimDistance(other, each) + claimDistance(claim, each)),
        }))
      const lures = pickDistractors(key, pool, `${claim.slug} ${other.slug}`)
      if (!lures) return []
      const stems = [
        `What else that the report says does not sit well with this? ${quote(claim.statement)}`,
        `The report says all of these. Which one is in tension with what it says here? ${quote(claim.statement)}`,
      ] as const
      const draft = buildChoice({ stems: [...stems], key, lures, explanation: link.note, keyClaim: claim.slug })
      return [{ ...draft, keyClaims: [claim.slug, other.slug] }]
    })
  },
}

/** Claims in tension with this one. */
function rivals(slug: string, index: ClaimIndex): string[] {
  return (index.links.get(slug) ?? []).filter((link) => link.kind === 'IN_TENSION_WITH').map((link) => link.claim)
}

/** These claims and all that are linked to them: what supports or repeats a rival is a rival too. */
function near(slugs: readonly string[], index: ClaimIndex): Set<string> {
  return new Set(slugs.flatMap((slug) => [slug, ...(index.links.get(slug) ?? []).map((link) => link.claim)]))
}
