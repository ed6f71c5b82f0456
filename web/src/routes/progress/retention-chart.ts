import { dateTicks } from '#lib/charts/date-ticks.ts'
import { formatPercent, formatPercentRange, formatShortDay } from '#lib/ui/format.ts'
import type { RetentionData } from './progress-document.ts'

const DAY_MS = 86_400_000
const dayNumber = (isoDay: string) => Date.parse(isoDay) / DAY_MS
/** A span to draw on even in the first week, in days. */
const SHORTEST = 28

type Week = RetentionData['weeks'][number]

/** Weeks along a line of dates: places in percent of the width, shares in percent. */
export function plotRetention(weeks: readonly Week[]) {
  const last = dayNumber(weeks.at(-1)?.week ?? '1970-01-01')
  const first = Math.min(dayNumber(weeks[0]?.week ?? '1970-01-01'), last - SHORTEST)
  const at = (day: number) => (100 * (day - first)) / (last - first)
  return {
    points: weeks.flatMap(({ week, share: { fraction, interval, n } }) =>
      fraction !== null && interval
        ? [
            {
              at: at(dayNumber(week)),
              share: fraction * 100,
              low: interval.low * 100,
              high: interval.high * 100,
              words: `Week of ${formatShortDay(week)}: ${formatPercent(fraction)} (${formatPercentRange(interval)}) of ${n} reviews.`,
            },
          ]
        : [],
    ),
    /** Weeks with too few reviews for a share. */
    few: weeks.filter(({ share }) => share.fraction === null).map(({ week }) => at(dayNumber(week))),
    desired: weeks.map(({ week, desired }) => ({ at: at(dayNumber(week)), share: desired * 100 })),
    ticks: dateTicks(first, last, 4).map(({ value, text }) => ({ at: at(value), text })),
    rows: weeks.map(({ week, share: { fraction, interval, n }, desired }) => [
      formatShortDay(week),
      fraction !== null && interval
        ? `${formatPercent(fraction)}, ${formatPercentRange(interval)}`
        : 'not enough reviews',
      String(n),
      formatPercent(desired),
      fraction === null || !interval ? 'Review more to tell.' : compare(interval, desired),
    ]),
  }
}

function compare({ low, high }: { low: number; high: number }, desired: number): string {
  if (high < desired) return 'Below your aim: review when it is due.'
  return low > desired ? 'Above your aim: you could review less.' : 'As you aim at: go on.'
}

/** What was recalled in all, against the aim of today, in words. */
export function summariseRetention({ share }: RetentionData, aim: number): string {
  const { fraction, interval, n } = share
  if (fraction === null || !interval) return 'There are too few reviews to tell how much of what you learn stays.'
  const judgement =
    interval.high < aim
      ? 'less than you aim at: review on the day things come due'
      : interval.low > aim
        ? 'more than you aim at: you could aim lower and review less'
        : 'in line with your aim'
  return `You recalled ${formatPercent(fraction)} of ${n} reviews (${formatPercentRange(interval)}); you aim at ${formatPercent(aim)}. That is ${judgement}.`
}
