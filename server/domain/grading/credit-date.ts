import type { NumericRubric } from '../quiz/item.ts'
import { keyEnds } from './key-ends.ts'
import type { Quantity } from './quantity.ts'

const DAY_MS = 86_400_000
/** "About" a date forgives half a month on either side, in days: a share of a day number would mean nothing. */
const ABOUT_DAYS = 15
const LONGEST_MONTH = 31

/**
 * Credit for a date against a day, a month or a year.
 * 1 for any day or period inside the key. A vaguer answer that holds the key earns what it says: 0.5 for the month of
 * a day or the year of a month, 0.25 for the year of a day. A wrong day in the right month earns 0.25, less than not
 * naming a day.
 * @param answer days since 1970-01-01
 */
export function creditDate(rubric: NumericRubric, answer: Pick<Quantity, 'low' | 'high'>): number {
  const { low, high } = keyEnds(rubric)
  const slack = rubric.qualifier === 'ABOUT' ? ABOUT_DAYS : 0
  if (low - slack <= answer.low && answer.high <= high + slack) return 1
  const isDay = low === high
  if (answer.low <= low && high <= answer.high) {
    if (answer.high - answer.low < LONGEST_MONTH) return 0.5
    return answer.high - answer.low < 366 ? (isDay ? 0.25 : 0.5) : 0
  }
  return isDay && answer.low === answer.high && monthOf(answer.low) === monthOf(low) ? 0.25 : 0
}

function monthOf(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 7)
}
