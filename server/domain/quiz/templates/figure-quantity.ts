import type { Figure } from '../../claims/claim.ts'
import { findUnit } from '../../claims/units.ts'
import { buildChoice } from '../build-choice.ts'
import { labelOf } from '../ask-for-figure.ts'
import { figureLures } from '../lures/figure-lures.ts'
import { phraseFigure } from '../phrase-figure.ts'
import { pickDistractors } from '../pick-distractors.ts'
import type { Template } from '../template.ts'

/** "What does the figure of 60,000 people stand for in the report?" with quantities of the same unit to choose from. */
export const figureQuantity: Template = {
  name: 'figure-quantity',
  version: 3,
  title: 'What a number stands for',
  kind: 'CHOICE',
  topic: 'FIGURE',
  make(claim, index) {
    return claim.figures.flatMap((figure, n) => {
      const shown = phraseFigure(figure)
      const key = { text: labelOf(figure), claim: claim.slug, confusion: null }
      const pool = figureLures({ claim, figure }, index).map((lure) => ({
        text: labelOf(lure.figure),
        claim: lure.claim.slug,
        confusion: `For ${lure.figure.label} the report gives ${phraseFigure(lure.figure)}; you were asked about ${shown}.`,
        distance: lure.distance,
      }))
      const lures = pickDistractors(key, pool, `${claim.slug} ${n}`)
      if (!lures) return []
      const stems = askWhatItIs(figure, shown)
      return [buildChoice({ stems, key, lures, explanation: claim.statement, keyClaim: claim.slug })]
    })
  },
}

/** A date or an article is something; a number stands for something. */
function askWhatItIs({ unit }: Figure, shown: string): [string, ...string[]] {
  if (unit === 'date')
    return [
      `Which of these is ${shown}, according to the report?`,
      `What does the date ${shown} stand for in the report?`,
    ]
  if (findUnit(unit)?.dimension === 'identifier') {
    return [`Which of these is ${shown}, according to the report?`, `What does the report mean by ${shown}?`]
  }
  return [
    `What does the figure of ${shown} stand for in the report?`,
    `Which quantity does the report put at ${shown}?`,
  ]
}
