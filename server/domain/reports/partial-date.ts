const DAY_MS = 86_400_000
const FORM = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/

/** A day, month or year as the first and last day it spans: ISO days, and day numbers since 1970-01-01. */
export interface DaySpan {
  readonly from: string
  readonly to: string
  readonly firstDay: number
  readonly lastDay: number
}

/**
 * Reads "2024", "2024-10" or "2024-10-24".
 * @returns null for any other form, and for a day that is in no calendar
 */
export function parsePartialDate(text: string): DaySpan | null {
  const match = FORM.exec(text)
  if (!match) return null
  const year = Number(match[1])
  const month = match[2] === undefined ? null : Number(match[2])
  const day = match[3] === undefined ? null : Number(match[3])

  const first = utcDay(year, (month ?? 1) - 1, day ?? 1)
  const last = day !== null ? first : month !== null ? utcDay(year, month, 0) : utcDay(year, 11, 31)
  // An impossible day, such as 30 February, rolls over into the next month.
  if (!isoDay(first).startsWith(text)) return null
  return { from: isoDay(first), to: isoDay(last), firstDay: first, lastDay: last }
}

function utcDay(year: number, month: number, day: number): number {
  return Date.UTC(year, month, day) / DAY_MS
}

/** @returns the ISO day of a day number since 1970-01-01 */
function isoDay(dayNumber: number): string {
  return new Date(dayNumber * DAY_MS).toISOString().slice(0, 10)
}
