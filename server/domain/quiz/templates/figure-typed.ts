import { askForFigure } from '../ask-for-figure.ts'
import { figureLures } from '../lures/figure-lures.ts'
import { phraseQualifiedFigure } from '../phrase-figure.ts'
import type { Template } from '../template.ts'

const MOST_CONFUSABLE = 6

/** The figure from memory, typed. Dates are asked by choice: a typed date is a test of formats. */
export const figureTyped: Template = {
  name: 'figure-typed',
  version: 1,
  title: 'Figure recall, typed',
  kind: 'NUMERIC',
  topic: 'FIGURE',
  make(claim, index) {
    return claim.figures
      .filter((figure) => figure.unit !== 'date')
      .map((figure) => {
        const confusable = figureLures({ claim, figure }, index).slice(0, MOST_CONFUSABLE)
        const { low, high, unit, qualifier } = figure
        return {
          prompt: { kind: 'NUMERIC', stems: askForFigure(figure), unit },
          rubric: {
            kind: 'NUMERIC',
            key: phraseQualifiedFigure(figure),
            explanation: claim.statement,
            low,
            high,
            unit,
            qualifier,
            confusable: confusable.map((lure) => ({
              value: lure.figure.value,
              label: lure.figure.label,
              claim: lure.claim.slug,
            })),
          },
          keyClaims: [claim.slug],
          lureClaims: [],
        }
      })
  },
}
