import type { OrderingPrompt, OrderingRubric, Response } from '../quiz/item.ts'
import { composeFeedback } from './compose-feedback.ts'
import type { GradeOutcome, Refusal } from './grade.ts'
import { judgeCredit } from './judge-credit.ts'
import { kendallDistance } from './kendall-distance.ts'
import { refuse } from './refuse.ts'

type OrderingResponse = Extract<Response, { kind: 'ORDERING' }>

/**
 * Credit comes from the normalised Kendall distance to the right order. On the scale TAU it is Kendall's tau floored at
 * 0: pairs in the right order minus pairs the wrong way round, as a share of all, as in matching. An order drawn by
 * chance then earns 0.19 of four places on average, where 1 − distance earns it 0.5.
 */
export function gradeOrdering(
  prompt: OrderingPrompt,
  rubric: OrderingRubric,
  response: OrderingResponse,
): GradeOutcome {
  const refusal = checkOrder(prompt, response)
  if (refusal) return refusal
  const distance = kendallDistance(rubric.order, response.order)
  const credit = rubric.scale === 'TAU' ? Math.max(0, 1 - 2 * distance) : 1 - distance
  const verdict = judgeCredit(credit)
  const parts = response.order.map((id, place) => ({ id, correct: rubric.order[place] === id, message: null }))
  const inPlace = parts.filter((part) => part.correct).length
  const count = credit < 1 ? [`${inPlace} of ${parts.length} stand in their place.`] : []
  return { credit, verdict, parts, ...composeFeedback(verdict, rubric, count) }
}

function checkOrder({ options }: OrderingPrompt, { order }: OrderingResponse): Refusal | null {
  if (order.length === 0) return refuse('EMPTY', 'Put the items in order.')
  if (order.some((id) => !options.some((option) => option.id === id))) {
    return refuse('UNKNOWN_OPTION', 'The order names an item that is not of this question. Order the items shown.')
  }
  if (new Set(order).size < order.length) return refuse('REPEATED_OPTION', 'An item stands twice. Name each item once.')
  if (order.length < options.length) {
    return refuse('INCOMPLETE', `${options.length - order.length} of the items are missing. Put all of them in order.`)
  }
  return null
}
