import type { OrderingPrompt, OrderingRubric, Response } from '../quiz/item.ts'
import { composeFeedback } from './compose-feedback.ts'
import type { GradeOutcome, Refusal } from './grade.ts'
import { judgeCredit } from './judge-credit.ts'
import { kendallDistance } from './kendall-distance.ts'
import { refuse } from './refuse.ts'

type OrderingResponse = Extract<Response, { kind: 'ORDERING' }>

/** Credit is 1 minus the normalised Kendall distance to the right order: 1 for that order, 0 for its reverse. */
export function gradeOrdering(
  prompt: OrderingPrompt,
  rubric: OrderingRubric,
  response: OrderingResponse,
): GradeOutcome {
  const refusal = checkOrder(prompt, response)
  if (refusal) return refusal
  const credit = 1 - kendallDistance(rubric.order, response.order)
  const verdict = judgeCredit(credit)
  const parts = response.order.map((id, place) => ({ id, correct: rubric.order[place] === id, message: null }))
  const inPlace = parts.filter((part) => part.correct).length
  const count = credit < 1 ? [`${inPlace} of ${parts.length} stand in their place.`] : []
  return { credit, verdict, parts, feedback: composeFeedback(verdict, rubric, count) }
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
