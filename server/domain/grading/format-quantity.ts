import { formatFigure } from '../claims/format-figure.ts'
import { phraseDate } from '../quiz/phrase-date.ts'

const DAY_MS = 86_400_000

/**
 * Writes a point or a range as a reader expects it: "15,000–20,000 people", "$100", "24 October 2024", "October 2024".
 * @param unit code of units.ts; for dates the numbers are days since 1970-01-01
 */
export function formatQuantity(low: number, high: number, unit: string): string {
  if (unit === 'date') return formatDays(low, high)
  return formatFigure({ low, high, unit, qualifier: low === high ? 'EXACT' : 'RANGE' })
}

function formatDays(low: number, high: number): string {
  const [first, last] = [isoDay(low), isoDay(high)]
  if (first === last) return phraseDate(first)
  if (first.endsWith('-01-01') && last === `${first.slice(0, 4)}-12-31`) return first.slice(0, 4)
  // The day after the last one is the first of a month: the period is whole months.
  const isMonth = first.endsWith('-01') && first.slice(0, 7) === last.slice(0, 7) && isoDay(high + 1).endsWith('-01')
  return isMonth ? phraseDate(first.slice(0, 7)) : `${phraseDate(first)} – ${phraseDate(last)}`
}

/** A learner may send any number as a day: past the calendar's ends (ECMA-262, ±100,000,000 days) it stays one. */
function isoDay(day: number): string {
  return Math.abs(day) <= 1e8 ? new Date(Math.round(day) * DAY_MS).toISOString().slice(0, 10) : `day ${day}`
}
