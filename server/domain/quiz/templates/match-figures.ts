import { labelOf } from '../ask-for-figure.ts'
import { buildMatching } from '../build-matching.ts'
import type { ClaimIndex, FigureOf } from '../claim-index.ts'
import { countriesOfActors } from '../countries-of-claim.ts'
import { gatherGroup } from '../gather-group.ts'
import { type FigureLure, figureLures } from '../lures/figure-lures.ts'
import { phraseFigure } from '../phrase-figure.ts'
import { capitalise } from '../phrase-sentence.ts'
import type { Template } from '../template.ts'

/** Confusable numbers side by side: three or four of one unit beside what each stands for. */
export const matchFigures: Template = {
  name: 'match-figures',
  version: 1,
  title: 'Numbers and what they stand for',
  kind: 'MATCHING',
  topic: 'FIGURE',
  make(claim, index) {
    return claim.figures.flatMap((figure) => {
      const lures = figureLures({ claim, figure }, index)
      const group = gatherGroup<FigureLure>({
        anchor: { claim, figure, distance: 0 },
        pool: lures,
        compatible: (left, right) => differ(left, right, index),
        distance: (_from, to) => to.distance,
        nameOf: (each) => `${each.claim.slug} ${each.figure.label}`,
        least: 3,
        most: 4,
      })
      if (!group) return []
      const rows = group.map((each) => ({
        left: capitalise(labelOf(each.figure)),
        right: phraseFigure(each.figure),
        claim: each.claim.slug,
      }))
      const what = figure.unit === 'date' ? 'date' : 'number'
      const stems = [
        `Which ${what} belongs to what, according to the report?`,
        `Match each of these to the ${what} that the report gives for it.`,
      ] as const
      const explanation = group.map((each) => each.claim.statement).join(' ')
      return [{ ...buildMatching([...stems], rows, explanation), countries: subjects(group, index) }]
    })
  },
}

function differ(left: FigureOf, right: FigureOf, index: ClaimIndex): boolean {
  return figureLures(left, index).some((lure) => lure.figure === right.figure)
}

function subjects(group: readonly FigureOf[], index: ClaimIndex): string[] {
  const actors = group.flatMap(({ claim }) =>
    claim.actors.filter((each) => each.role === 'SUBJECT').map((each) => each.actor),
  )
  return countriesOfActors(actors, index.corpus)
}
