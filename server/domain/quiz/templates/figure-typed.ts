import { askForFigure } from '../ask-for-figure.ts'
import { confusableFigures } from '../lures/confusable-figures.ts'
import { phraseQualifiedFigure } from '../phrase-figure.ts'
import type { Template } from '../template.ts'

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
            confusable: confusableFigures({ claim, figure }, index),
          },
          keyClaims: [claim.slug],
          lureClaims: [],
        }
      })
  },
}
