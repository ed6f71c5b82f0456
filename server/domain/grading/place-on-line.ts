import { findUnit } from '../claims/units.ts'
import type {
  ChoicePrompt,
  ChoiceRubric,
  IntervalRubric,
  NumericRubric,
  Prompt,
  Response,
  Rubric,
} from '../quiz/item.ts'
import { formatQuantity } from './format-quantity.ts'
import type { Refusal } from './grade.ts'
import { isRefusal } from './is-refusal.ts'
import { parseQuantity } from './parse-quantity.ts'
import type { Quantity } from './quantity.ts'
import { readNumber } from './read-number.ts'

/** A point (equal ends) or a range; an end that is null is open. Dates are days since 1970-01-01. */
export interface LineMark {
  readonly low: number | null
  readonly high: number | null
  /** As a reader sees it, with its unit. */
  readonly text: string
  /** What a lure is the number of; null for key and answer, and where the item is older than labels. */
  readonly label: string | null
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
    const { unit } = rubric
    return { unit, key: keyMark(rubric), answer: typedMark(response.text, unit), lures: luresOf(rubric) }
  }
  if (rubric.kind === 'INTERVAL' && response.kind === 'INTERVAL') {
    const { truth, unit } = rubric
    const key = { ...markOf(truth, truth, unit), text: rubric.key }
    return { unit, key, answer: markOf(response.low, response.high, unit), lures: luresOf(rubric) }
  }
  if (prompt.kind === 'CHOICE' && rubric.kind === 'CHOICE' && response.kind === 'CHOICE')
    return placeOptions(prompt, rubric, response.choice)
  return null
}

/** Options on a scale are shown in its order; those whose texts are all numbers, or all dates, can be drawn. */
function placeOptions(prompt: ChoicePrompt, rubric: ChoiceRubric, picked: string): NumberLine | null {
  if (!prompt.fixedOrder) return null
  for (const expected of ['date', '']) {
    const marks = new Map(prompt.options.map(({ id, text }) => [id, readMark(text, parseQuantity(text, expected))]))
    const key = marks.get(rubric.keyId)
    const read = [...marks].flatMap(([id, mark]) => (mark ? [{ id, mark }] : []))
    if (!key || read.length < prompt.options.length) continue
    const labels = new Map(rubric.sources.map(({ optionId, label = null }) => [optionId, label]))
    const lures = read
      .filter(({ id }) => id !== rubric.keyId && id !== picked)
      .map(({ id, mark }) => ({ ...mark, label: labels.get(id) ?? null }))
    return { unit: expected || unitIn(key.text), key, answer: marks.get(picked) ?? null, lures }
  }
  return null
}

function markOf(low: number, high: number, unit: string): LineMark {
  return { low, high, text: formatQuantity(low, high, unit), label: null }
}

function keyMark({ low, high, key }: NumericRubric): LineMark {
  return { low, high, text: key, label: null }
}

function luresOf({ confusable = [], unit }: Pick<IntervalRubric, 'confusable' | 'unit'>): readonly LineMark[] {
  return confusable.map(({ value, label }) => ({ ...markOf(value, value, unit), label }))
}

function typedMark(typed: string, unit: string): LineMark | null {
  const number = readNumber(typed, unit)
  return isRefusal(number) ? null : readMark(number.text, number)
}

function readMark(text: string, quantity: Quantity | Refusal): LineMark | null {
  if (isRefusal(quantity)) return null
  const { low, high, bound } = quantity
  return { low: bound === 'UPPER' ? null : low, high: bound === 'LOWER' ? null : high, text, label: null }
}

function unitIn(text: string): string | null {
  const quantity = parseQuantity(text, '')
  return isRefusal(quantity) || !quantity.unit ? null : (findUnit(quantity.unit)?.code ?? null)
}
