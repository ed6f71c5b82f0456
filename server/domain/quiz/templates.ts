import type { Template } from './template.ts'
import { figureChoice } from './templates/figure-choice.ts'
import { figureTyped } from './templates/figure-typed.ts'
import { motiveAscribed } from './templates/motive-ascribed.ts'
import { motiveDenied } from './templates/motive-denied.ts'
import { motiveHolder } from './templates/motive-holder.ts'
import { positionCondition } from './templates/position-condition.ts'
import { positionHolder } from './templates/position-holder.ts'
import { positionRecall } from './templates/position-recall.ts'

/** Every template, in the order in which a person reads of them. */
export const TEMPLATES: readonly Template[] = [
  motiveAscribed,
  motiveDenied,
  motiveHolder,
  positionRecall,
  positionHolder,
  positionCondition,
  figureChoice,
  figureTyped,
]
