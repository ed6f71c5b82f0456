import { InvalidRequest } from './invalid-request.ts'

/**
 * @param day  an ISO day
 * @throws InvalidRequest for anything else, and for days that no calendar has
 */
export function parseDay(day: string): Date {
  const parsed = new Date(`${day}T00:00:00Z`)
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(parsed.getTime()) || parsed.toISOString().slice(0, 10) !== day) {
    throw new InvalidRequest('INVALID_DAY', `“${day.slice(0, 40)}” is not a day. Write it as 2024-10-24.`)
  }
  return parsed
}

/** @throws InvalidRequest for a range whose ends are the wrong way round: "meets both ends" would find what lies across it */
export function checkRange<T extends number | Date>(low: T | null, high: T | null): void {
  if (low !== null && high !== null && low > high)
    throw new InvalidRequest('INVALID_RANGE', 'The range ends before it begins. Change its two ends round.')
}
