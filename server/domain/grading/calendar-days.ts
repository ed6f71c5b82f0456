/** A day, a month or a year as its first and last day, in days since 1970-01-01. */
export interface CalendarDays {
  readonly low: number
  readonly high: number
}

const DAY_MS = 86_400_000

/**
 * @param month 1–12; null for the whole year
 * @param day   null for the whole month
 * @returns     null for a day that is in no calendar, such as 31 February
 */
export function calendarDays(year: number, month: number | null, day: number | null): CalendarDays | null {
  const low = dayNumber(year, month ?? 1, day ?? 1)
  const high = day !== null ? low : month !== null ? dayNumber(year, month + 1, 0) : dayNumber(year, 12, 31)
  // An impossible day or month rolls over into the next one.
  const exists = month === null || new Date(low * DAY_MS).getUTCMonth() + 1 === month
  return exists ? { low, high } : null
}

function dayNumber(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / DAY_MS
}
