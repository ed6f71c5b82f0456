const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

type Precision = 'day' | 'month' | 'year'

/** @returns how precise an ISO day, month or year is; null for anything else */
export function datePrecision(iso: string): Precision | null {
  if (!/^\d{4}(-\d{2}){0,2}$/.test(iso)) return null
  return iso.length === 10 ? 'day' : iso.length === 7 ? 'month' : 'year'
}

/** @returns "2024-10-24" as "24 October 2024", "2024-10" as "October 2024", "2024" and anything else unchanged */
export function phraseDate(iso: string): string {
  if (!datePrecision(iso)) return iso
  const [year, month, day] = iso.split('-')
  const name = MONTHS[Number(month) - 1]
  return [day && String(Number(day)), name, year].filter(Boolean).join(' ')
}
