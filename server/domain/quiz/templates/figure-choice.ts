import { askForFigure } from '../ask-for-figure.ts'
import { buildChoice } from '../build-choice.ts'
import { figureLures } from '../lures/figure-lures.ts'
import { phraseFigure, phraseQualifiedFigure } from '../phrase-figure.ts'
import { pickDistractors } from '../pick-distractors.ts'
import { standsOut } from '../stands-out.ts'
import type { Template } from '../template.ts'

/** "According to the report, what is the number of …?" with the report's other numbers of that unit beside it. */
export const figureChoice: Template = {
  name: 'figure-choice',
  version: 3,
  title: 'Figure recall by choice',
  kind: 'CHOICE',
  topic: 'FIGURE',
  make(claim, index) {
    return claim.figures.flatMap((figure, n) => {
      const key = { text: phraseFigure(figure), claim: claim.slug, confusion: null, value: figure.value }
      const pool = figureLures({ claim, figure }, index).map((lure) => ({
        text: phraseFigure(lure.figure),
        claim: lure.claim.slug,
        confusion: `${phraseFigure(lure.figure)} is what the report gives as ${lure.figure.label}; you were asked for ${figure.label}.`,
        label: lure.figure.label,
        value: lure.figure.value,
        distance: lure.distance,
      }))
      const lures = pickDistractors(key, pool, `${claim.slug} ${n}`)
      if (!lures) return []
      if (standsOut(key, lures)) return [null]
      return [
        buildChoice({
          stems: askForFigure(figure),
          key,
          lures,
          keyInWords: phraseQualifiedFigure(figure),
          explanation: claim.statement,
          keyClaim: claim.slug,
          fixedOrder: true,
        }),
      ]
    })
  },
}
