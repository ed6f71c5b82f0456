import { niceStep } from './nice-step.ts'

export interface Tick {
  readonly value: number
  readonly text: string
}

const DAY_MS = 86_400_000
const format = (options: Intl.DateTimeFormatOptions) => {
  const formatter = new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' })
  return (day: number) => ({ value: day, text: formatter.format(day * DAY_MS) })
}
const asYear = format({ year: 'numeric' })
const asMonth = format({ month: 'short', year: '2-digit' })
const asDay = format({ day: 'numeric', month: 'short' })

/** Ticks at the turn of years, months or days, whichever leaves a handful. @param low, high  days since 1970-01-01 */
export function dateTicks(low: number, high: number, most = 5): Tick[] {
  const span = high - low
  const [from, to] = [new Date(low * DAY_MS), new Date(high * DAY_MS)]
  if (span < 60) {
    const step = Math.max(1, niceStep(span, most))
    return range(Math.ceil(low / step) * step, high, step).map(asDay)
  }
  const months = (to.getUTCFullYear() - from.getUTCFullYear()) * 12 + to.getUTCMonth() - from.getUTCMonth()
  const byMonth = [1, 2, 3, 6].find((step) => months / step <= most)
  const step = byMonth ?? 12 * Math.max(1, niceStep(months / 12, most))
  // Counted from the year 0, so that steps fall on the turn of the year, of the decade, and so on.
  const first = Math.ceil((from.getUTCFullYear() * 12 + from.getUTCMonth()) / step) * step
  return range(first, first + months + step, step)
    .map((month) => Date.UTC(Math.floor(month / 12), month % 12) / DAY_MS)
    .filter((day) => day >= low && day <= high)
    .map(byMonth ? asMonth : asYear)
}

function range(from: number, to: number, step: number): number[] {
  return Array.from({ length: Math.max(0, Math.floor((to - from) / step) + 1) }, (_, at) => from + at * step)
}
