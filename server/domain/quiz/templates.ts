import type { Template } from './template.ts'
import { allMotives } from './templates/all-motives.ts'
import { attribution } from './templates/attribution.ts'
import { basis } from './templates/basis.ts'
import { cloze } from './templates/cloze.ts'
import { figureChoice } from './templates/figure-choice.ts'
import { figureInterval } from './templates/figure-interval.ts'
import { figureQuantity } from './templates/figure-quantity.ts'
import { figureTyped } from './templates/figure-typed.ts'
import { likelihood } from './templates/likelihood.ts'
import { matchFigures } from './templates/match-figures.ts'
import { matchMotives } from './templates/match-motives.ts'
import { matchPositions } from './templates/match-positions.ts'
import { motiveAscribed } from './templates/motive-ascribed.ts'
import { motiveDenied } from './templates/motive-denied.ts'
import { motiveHolder } from './templates/motive-holder.ts'
import { orderEvents } from './templates/order-events.ts'
import { positionCondition } from './templates/position-condition.ts'
import { positionHolder } from './templates/position-holder.ts'
import { positionRecall } from './templates/position-recall.ts'
import { saidOrNot } from './templates/said-or-not.ts'
import { statement } from './templates/statement.ts'
import { tension } from './templates/tension.ts'

/** Every template, in the order in which a person reads of them. */
export const TEMPLATES: readonly Template[] = [
  motiveAscribed,
  motiveDenied,
  motiveHolder,
  allMotives,
  matchMotives,
  positionRecall,
  positionHolder,
  positionCondition,
  matchPositions,
  figureChoice,
  figureTyped,
  figureQuantity,
  matchFigures,
  figureInterval,
  attribution,
  basis,
  likelihood,
  saidOrNot,
  statement,
  cloze,
  orderEvents,
  tension,
]
