import type { Corpus } from './claim.ts'
import { findNearDuplicates } from './lint/find-near-duplicates.ts'
import type { Finding } from './lint/finding.ts'
import { lintAttribution } from './lint/lint-attribution.ts'
import { lintFigures } from './lint/lint-figures.ts'
import { lintLinks } from './lint/lint-links.ts'
import { lintPhrases } from './lint/lint-phrases.ts'
import { lintStatement } from './lint/lint-statement.ts'
import { lintTerms } from './lint/lint-terms.ts'
import { lintTopics } from './lint/lint-topics.ts'

/**
 * Looks for what a schema cannot see: statements that do not stand alone, numbers without a figure, phrases that would
 * not read well in a question, hedges without a likelihood, and the like.
 */
export function lintClaims(corpus: Corpus): Finding[] {
  return [
    ...corpus.claims.flatMap((claim) => [
      ...lintStatement(claim),
      ...lintFigures(claim),
      ...lintAttribution(claim),
      ...lintTopics(claim),
      ...lintPhrases(claim, corpus),
      ...lintTerms(claim),
    ]),
    ...lintLinks(corpus),
    ...findNearDuplicates(corpus),
  ]
}
