import type { Claim, Corpus } from '../claim.ts'
import { type Finding, reportOn } from './finding.ts'

/** A link is written once, with a note that is a sentence. */
export function lintLinks(corpus: Corpus): Finding[] {
  const written = new Set(
    corpus.claims.flatMap(({ slug, links }) => links.map(({ kind, claim }) => `${kind} ${slug} ${claim}`)),
  )
  return corpus.claims.flatMap((claim: Claim) => {
    const report = reportOn(claim)
    return claim.links.flatMap(({ kind, claim: other, note }, index) => [
      ...(written.has(`${kind} ${other} ${claim.slug}`) && claim.slug > other
        ? [
            report(
              'warning',
              'LINK_BOTH_WAYS',
              ['links', index, 'claim'],
              `"${other}" has the same link back: write it once.`,
            ),
          ]
        : []),
      ...(/[.]["”’]?$/.test(note)
        ? []
        : [report('warning', 'NOTE_STOP', ['links', index, 'note'], 'A note is a sentence: end it with a full stop.')]),
    ])
  })
}
