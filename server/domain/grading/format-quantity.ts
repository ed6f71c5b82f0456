import { findUnit } from '../claims/units.ts'

const DAY_MS = 86_400_000
const numbers = new Intl.NumberFormat('en', { maximumFractionDigits: 6 })
const days = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })

/**
 * Writes a point or a range as a reader expects it: "15,000–20,000 people", "$100", "24 October 2024".
 * @param unit code of units.ts; for dates the numbers are days since 1970-01-01
 */
export function formatQuantity(low: number, high: number, unit: string): string {
  const one = (value: number) => (unit === 'date' ? days.format(value * DAY_MS) : numbers.format(value))
  const range = low === high ? one(low) : `${one(low)}–${one(high)}`
  const known = findUnit(unit)
  if (!known || unit === 'date') return range
  if (unit === 'percent') return `${range}%`
  if (known.dimension === 'identifier') return `${known.singular} ${range}`
  return `${range} ${low === 1 && high === 1 ? known.singular : known.plural}`
}
