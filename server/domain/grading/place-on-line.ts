import { findUnit } from '../claims/units.ts'
import type { ChoicePrompt, ChoiceRubric, NumericRubric, Prompt, Response, Rubric } from '../quiz/item.ts'
import { formatQuantity } from './format-quantity.ts'
import { isRefusal } from './is-refusal.ts'
import { parseQuantity } from './parse-quantity.ts'

/** A point (equal ends) or a range; an end that is null is open. Dates are days since 1970-01-01. */
export interface LineMark {
  readonly low: number | null
  readonly high: number | null
  /** As a reader sees it. */
  readonly text: string
}

/** A question about a figure, as it can be drawn on one line. */
export interface NumberLine {
  /** Code of units.ts; null where the options name none of them. */
  readonly unit: string | null
  readonly key: LineMark
  readonly answer: LineMark | null
  /** Other figures of the report that are easily taken for this one. */
  readonly lures: readonly LineMark[]
}

/**
 * Places key, answer and lures of a figure question on a number line.
 * @returns null for questions that are not about a number, or about one that only names something, such as an article
 */
export function placeOnLine(prompt: Prompt, rubric: Rubric, response: Response): NumberLine | null {
  const line = place(prompt, rubric, response)
  return line?.unit && findUnit(line.unit)?.dimension === 'identifier' ? null : line
}

function place(prompt: Prompt, rubric: Rubric, response: Response): NumberLine | null {
  if (rubric.kind === 'NUMERIC' && response.kind === 'NUMERIC') {
    const lures = rubric.confusable.map(({ value }) => markOf(value, value, rubric.unit))
    return { unit: rubric.unit, key: keyMark(rubric), answer: readMark(response.text, rubric.unit), lures }
  }
  if (rubric.kind === 'INTERVAL' && response.kind === 'INTERVAL') {
    const { truth, unit } = rubric
    const key = { ...markOf(truth, truth, unit), text: rubric.key }
    return { unit, key, answer: markOf(response.low, response.high, unit), lures: [] }
  }
  if (prompt.kind === 'CHOICE' && rubric.kind === 'CHOICE' && response.kind === 'CHOICE')
    return placeOptions(prompt, rubric, response.choice)
  return null
}

/** Options on a scale are shown in its order; those whose texts are all numbers, or all dates, can be drawn. */
function placeOptions(prompt: ChoicePrompt, rubric: ChoiceRubric, picked: string): NumberLine | null {
  if (!prompt.fixedOrder) return null
  for (const expected of ['date', '']) {
    const marks = new Map(prompt.options.map(({ id, text }) => [id, readMark(text, expected)]))
    const key = marks.get(rubric.keyId)
    const read = [...marks].flatMap(([id, mark]) => (mark ? [{ id, mark }] : []))
    if (!key || read.length < prompt.options.length) continue
    const lures = read.filter(({ id }) => id !== rubric.keyId && id !== picked).map(({ mark }) => mark)
    return { unit: expected || unitIn(key.text), key, answer: marks.get(picked) ?? null, lures }
  }
  return null
}

function markOf(low: number, high: number, unit: string): LineMark {
  return { low, high, text: formatQuantity(low, high, unit) }
}

function keyMark({ low, high, key }: NumericRubric): LineMark {
  return { low, high, text: key }
}

function readMark(text: string, unit: string): LineMark | null {
  const quantity = parseQuantity(text, unit)
  if (isRefusal(quantity)) return null
  const { low, high, bound } = quantity
  return { low: bound === 'UPPER' ? null : low, high: bound === 'LOWER' ? null : high, text: text.trim() }
}

function unitIn(text: string): string | null {
  const quantity = parseQuantity(text, '')
  return isRefusal(quantity) || !quantity.unit ? null : (findUnit(quantity.unit)?.code ?? null)
}
