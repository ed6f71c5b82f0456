import { findUnit } from '../claims/units.ts'
import type { NumericRubric } from '../quiz/item.ts'
import { formatQuantity } from './format-quantity.ts'
import { keyEnds } from './key-ends.ts'
import type { Quantity } from './quantity.ts'

/**
 * One sentence on how a typed number or date that is not fully right stands to the figure.
 * A number that the report gives for something else is named: that confusion is the one worth clearing up.
 * @param credit what it earned, 0 to below 1
 */
export function describeMiss(rubric: NumericRubric, answer: Quantity, credit: number): string {
  const sent = formatQuantity(answer.low, answer.high, rubric.unit).replace(/^./, (letter) => letter.toUpperCase())
  const middle = (answer.low + answer.high) / 2
  const taken = rubric.confusable.find(({ value }) => value === middle)
  if (taken) return `${sent} is another figure of the report: ${taken.label}.`
  const { low, high } = keyEnds(rubric)
  const isPoint = answer.low === answer.high
  if (!isPoint && answer.low <= low && high <= answer.high)
    return `${sent} holds the right answer but says less than it.`
  if (credit > 0 && rubric.unit === 'date') return 'The month is right, the day is not.'
  if (credit > 0 && answer.bound !== null && low === high) return 'The number is right, but not its direction.'
  if (credit > 0) return isPoint ? `${sent} is one number inside the range.` : `${sent} overlaps with the range.`
  // The number of an article is a name: it is neither high nor low.
  if (findUnit(rubric.unit)?.dimension === 'identifier') return `${sent} is not the one.`
  const [before, after] = rubric.unit === 'date' ? ['early', 'late'] : ['low', 'high']
  return `${sent} is too ${middle < low ? before : middle > high ? after : 'wide'}.`
}
