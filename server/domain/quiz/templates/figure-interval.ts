import { findUnit } from '../../claims/units.ts'
import { labelOf } from '../ask-for-figure.ts'
import { confusableFigures } from '../lures/confusable-figures.ts'
import { phraseQualifiedFigure } from '../phrase-figure.ts'
import type { Template } from '../template.ts'

const LEVEL = 0.8
/** A range around a small number is no estimate: "between 2 and 4" years. */
const LEAST_VALUE = 10

/** A range that holds the figure in four cases of five: trains calibration as much as recall. */
export const figureInterval: Template = {
  name: 'figure-interval',
  version: 3,
  title: 'Figure as an 80 % range',
  kind: 'INTERVAL',
  topic: 'FIGURE',
  make(claim, index) {
    return claim.figures
      .filter((figure) => figure.low === figure.high && figure.value >= LEAST_VALUE && isEstimable(figure.unit))
      .map((figure) => ({
        prompt: {
          kind: 'INTERVAL',
          stems: [
            `Give a range that you are 80% sure holds the report's figure for ${labelOf(figure)}.`,
            `What range holds, with 80% certainty, the report's figure for ${labelOf(figure)}?`,
          ],
          unit: figure.unit,
          level: LEVEL,
        },
        rubric: {
          kind: 'INTERVAL',
          key: phraseQualifiedFigure(figure),
          explanation: claim.statement,
          truth: figure.value,
          unit: figure.unit,
          level: LEVEL,
          confusable: confusableFigures({ claim, figure }, index),
        },
        keyClaims: [claim.slug],
        lureClaims: [],
      }))
  },
}

/** A date, an article number or a calibre is known or not known: nobody estimates it. */
function isEstimable(code: string): boolean {
  const dimension = findUnit(code)?.dimension
  return code !== 'date' && dimension !== undefined && dimension !== 'identifier' && dimension !== 'length'
}
