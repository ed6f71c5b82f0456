import { askForFigure } from '../ask-for-figure.ts'
import { figureLures } from '../lures/figure-lures.ts'
import { phraseQualifiedFigure } from '../phrase-figure.ts'
import type { Template } from '../template.ts'

const MOST_CONFUSABLE = 6

/** How many points a text makes says nothing of the world: nobody should be asked to know it by heart. */
const COUNTS_OF_THE_TEXT = new Set(['areas', 'reasons'])

/** The figure from memory, typed. Dates are asked by choice: a typed date is a test of formats. */
export const figureTyped: Template = {
  name: 'figure-typed',
  version: 2,
  title: 'Figure recall, typed',
  kind: 'NUMERIC',
  topic: 'FIGURE',
  make(claim, index) {
    return claim.figures
      .filter(({ unit }) => unit !== 'date' && !COUNTS_OF_THE_TEXT.has(unit))
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
