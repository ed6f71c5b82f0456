import type { ClaimIndex, FigureOf } from '../claim-index.ts'
import type { NumericRubric } from '../item.ts'
import { figureLures } from './figure-lures.ts'

const MOST = 6

/** The figures nearest to the one asked for that may be taken for it, as a rubric keeps them. */
export function confusableFigures(asked: FigureOf, index: ClaimIndex): NumericRubric['confusable'] {
  return figureLures(asked, index)
    .slice(0, MOST)
    .map(({ figure, claim }) => ({ value: figure.value, label: figure.label, claim: claim.slug }))
}
