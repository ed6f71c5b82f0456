/** @returns the day so many days from a moment, where the reader is, such as "2026-11-23" */
export function dayIn(days: number, now: Date): string {
  const then = new Date(now.getFullYear(), now.getMonth(), now.getDate() + days)
  const padded = (value: number) => String(value).padStart(2, '0')
  return `${then.getFullYear()}-${padded(then.getMonth() + 1)}-${padded(then.getDate())}`
}

/**
 * When a key is to end: with the last second of a day, where the reader is.
 * @param lifetime  days from now as text, or "day" for the given one
 * @param day       such as "2026-11-23"
 */
export function endOfKey(lifetime: string, day: string, now: Date): Date {
  return new Date(`${lifetime === 'day' ? day : dayIn(Number(lifetime), now)}T23:59:59`)
}
