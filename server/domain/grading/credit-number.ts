import { findUnit } from '../claims/units.ts'
import type { NumericRubric } from '../quiz/item.ts'
import { keyEnds } from './key-ends.ts'
import type { Quantity } from './quantity.ts'

type Answer = Omit<Quantity, 'unit'>

/** How far off a figure that the report itself gives as rough may be, as a fraction of it. */
const TOLERANCE = 0.05
const HALF = 0.5

/**
 * Credit for a number or a range against a figure, by its qualifier.
 *
 * A point: EXACT takes equal numbers; the others take whatever lies within 5 % or, where both ends are known, inside
 * them. An answer that runs against the figure's direction ("over" for "at most") earns half. A range typed for a
 * point earns 1 with both ends in the tolerance; else, if it holds the point, half times the share that the ±5 % band
 * has in its width, so that a wider range never earns more.
 *
 * A range: equal ends earn 1, any other range the share of the overlap in the union of the two (Jaccard), a point
 * inside it half.
 */
export function creditNumber(rubric: NumericRubric, answer: Answer): number {
  const { low, high } = keyEnds(rubric)
  const isRange = low < high && (rubric.qualifier === 'RANGE' || rubric.qualifier === 'EXACT')
  return isRange ? creditRange(low, high, answer) : creditPoint(low, high, rubric, answer)
}

function creditPoint(low: number, high: number, rubric: NumericRubric, answer: Answer): number {
  const isRough = rubric.qualifier !== 'EXACT' && findUnit(rubric.unit)?.dimension !== 'identifier'
  const slack = isRough ? TOLERANCE : 0
  const [least, most] = [low - Math.abs(low) * slack, high + Math.abs(high) * slack]
  if (isAtLeast(answer.low, least) && isAtLeast(most, answer.high)) return runsAgainst(rubric, answer) ? HALF : 1
  if (answer.low === answer.high || answer.low > low || answer.high < high) return 0
  const band = Math.abs(high) * TOLERANCE + Math.abs(low) * TOLERANCE + high - low
  return HALF * Math.min(1, band / (answer.high - answer.low))
}

function creditRange(low: number, high: number, answer: Answer): number {
  if (areEqual(answer.low, low) && areEqual(answer.high, high)) return 1
  if (answer.low === answer.high) return isAtLeast(answer.low, low) && isAtLeast(high, answer.low) ? HALF : 0
  const overlap = Math.max(0, Math.min(high, answer.high) - Math.max(low, answer.low))
  return overlap / (Math.max(high, answer.high) - Math.min(low, answer.low))
}

function runsAgainst({ qualifier }: NumericRubric, { bound }: Answer): boolean {
  const isLower = qualifier === 'OVER' || qualifier === 'AT_LEAST'
  const isUpper = qualifier === 'UNDER' || qualifier === 'AT_MOST'
  return (isLower && bound === 'UPPER') || (isUpper && bound === 'LOWER')
}

/** Equal but for the last binary digit: 0.1 + 0.2 is 0.3 to a learner. */
function areEqual(left: number, right: number): boolean {
  return Math.abs(left - right) <= 1e-9 * Math.max(Math.abs(left), Math.abs(right))
}

function isAtLeast(value: number, least: number): boolean {
  return value >= least || areEqual(value, least)
}
