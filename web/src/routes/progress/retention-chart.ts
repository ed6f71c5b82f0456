import { formatPercent, formatPercentRange, formatShortDay } from '#lib/ui/format.ts'
import type { RetentionData } from './progress-document.ts'

const WEEK_MS = 7 * 86_400_000
/** The first Monday of computer time: weeks are counted from it. */
const START = '1970-01-05'
const MONDAY_MS = Date.parse(START)
const weekNumber = (monday: string) => (Date.parse(monday) - MONDAY_MS) / WEEK_MS
/** Weeks to draw on even in the first one. */
const SHORTEST = 4
const MOST_STEPS = 3
/** Room for the outermost points, in percent of the width. */
const MARGIN = 2

/** An interval wider than this says little. */
const TOO_WIDE = 0.2

type Week = RetentionData['weeks'][number]

/** Weeks along a line of dates: places in percent of the width, shares in percent. */
export function plotRetention(weeks: readonly Week[]) {
  const last = weekNumber(weeks.at(-1)?.week ?? START)
  const first = Math.min(weekNumber(weeks[0]?.week ?? START), last - SHORTEST)
  const place = (number: number) => MARGIN + ((100 - 2 * MARGIN) * (number - first)) / (last - first)
  const at = (week: string) => place(weekNumber(week))
  const step = Math.ceil((last - first) / MOST_STEPS)
  return {
    points: weeks.flatMap(({ week, share: { fraction, interval, n } }) =>
      fraction !== null && interval
        ? [
            {
              at: at(week),
              share: fraction * 100,
              low: interval.low * 100,
              high: interval.high * 100,
              words: `Week of ${formatShortDay(week)}: ${formatPercent(fraction)} (${formatPercentRange(interval)}) of ${n} reviews.`,
            },
          ]
        : [],
    ),
    /** Weeks with too few reviews for a share. */
    few: weeks.filter(({ share }) => share.fraction === null).map(({ week }) => at(week)),
    desired: weeks.map(({ week, desired }) => ({ at: at(week), share: desired * 100 })),
    ticks: Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, tick) => {
      const week = last - tick * step
      return { at: place(week), text: formatShortDay(new Date(week * WEEK_MS + MONDAY_MS).toISOString().slice(0, 10)) }
    }),
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
        : interval.high - interval.low > TOO_WIDE
          ? 'too few to tell it from your aim'
          : 'in line with your aim'
  return `You recalled ${formatPercent(fraction)} of ${n} reviews (${formatPercentRange(interval)}); you aim at ${formatPercent(aim)}. That is ${judgement}.`
}
