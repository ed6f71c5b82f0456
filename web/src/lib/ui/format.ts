const percent = new Intl.NumberFormat('en-GB', { style: 'percent', maximumFractionDigits: 0 })
const points = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 })
const whole = new Intl.NumberFormat('en-GB')
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
const month = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' })
const shortDay = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' })
const weekday = new Intl.DateTimeFormat('en-GB', { weekday: 'short', timeZone: 'UTC' })
const moment = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' })

/** @param fraction 0–1 */
export const formatPercent = (fraction: number): string => percent.format(fraction)
/** @param interval ends 0–1; @returns "38–96%" */
export const formatPercentRange = ({ low, high }: { low: number; high: number }): string =>
  `${Math.round(low * 100)}–${percent.format(high)}`
export const formatPoints = (value: number): string => points.format(value)
export const formatCount = (value: number): string => whole.format(value)
/** @param isoDay such as "2024-10-24" */
export const formatDay = (isoDay: string): string => day.format(new Date(`${isoDay}T00:00:00Z`))
/** @param period whole days, both ends included; @returns "24 October 2024", "24 – 31 October 2024", "October 2024" or "2024" */
export function formatPeriod({ from, to }: { from: string; to: string }): string {
  const [first, last] = [new Date(from), new Date(to)]
  // The day after the last begins a month, or a year, where that is meant as a whole.
  const next = new Date(last.getTime() + 86_400_000)
  const isWhole = first.getUTCDate() === 1 && next.getUTCDate() === 1
  if (isWhole && from.slice(0, 7) === to.slice(0, 7)) return month.format(first)
  if (isWhole && `${from} ${to}` === `${from.slice(0, 4)}-01-01 ${from.slice(0, 4)}-12-31`) return from.slice(0, 4)
  return day.formatRange(first, last)
}
/** @param isoDay such as "2024-10-24"; @returns "24 Oct" */
export const formatShortDay = (isoDay: string): string => shortDay.format(new Date(`${isoDay}T00:00:00Z`))
/** @param isoDay such as "2024-10-24"; @returns "Thu" */
export const formatWeekday = (isoDay: string): string => weekday.format(new Date(`${isoDay}T00:00:00Z`))
/** @returns the words of a figure; a day or a month is written out */
export function formatFigure({ text, unit }: { text: string; unit: string }): string {
  if (unit !== 'date' || !/^\d{4}-\d{2}(-\d{2})?$/.test(text)) return text
  return text.length === 7 ? month.format(new Date(`${text}-01T00:00:00Z`)) : formatDay(text)
}
export const formatMoment = (iso: string): string => moment.format(new Date(iso))

/**
 * @param forms  of the words beside the number, which stands as #: "# claim", "# claims"
 * @param formOf which of the forms a number takes; a translation brings its own rule
 */
export const formatCounted = (
  count: number,
  forms: readonly string[],
  formOf = (n: number) => (n === 1 ? 0 : 1),
): string => (forms[formOf(count)] ?? '').replace('#', whole.format(count))

/** @returns the text with its first letter in upper case */
export const formatSentence = (text: string): string => text.charAt(0).toLocaleUpperCase('en-GB') + text.slice(1)
