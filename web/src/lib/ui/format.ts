const percent = new Intl.NumberFormat('en-GB', { style: 'percent', maximumFractionDigits: 0 })
const points = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 })
const whole = new Intl.NumberFormat('en-GB')
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
const moment = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' })

/** @param fraction 0–1 */
export const formatPercent = (fraction: number): string => percent.format(fraction)
export const formatPoints = (value: number): string => points.format(value)
export const formatCount = (value: number): string => whole.format(value)
/** @param isoDay such as "2024-10-24" */
export const formatDay = (isoDay: string): string => day.format(new Date(`${isoDay}T00:00:00Z`))
export const formatMoment = (iso: string): string => moment.format(new Date(iso))

/** @returns "1 claim", "2 claims" */
export const formatCounted = (count: number, singular: string, plural = `${singular}s`): string =>
  `${whole.format(count)} ${count === 1 ? singular : plural}`
