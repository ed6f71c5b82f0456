import { formatCounted, formatShortDay, formatWeekday } from '#lib/ui/format.ts'
import type { QueueData } from './progress-document.ts'

/** Bars of the days to come: heights in percent of the tallest. */
export function plotForecast(days: QueueData['byDay']) {
  const most = Math.max(1, ...days.map(({ count }) => count))
  return days.map(({ day, count }, at) => ({
    day,
    count,
    height: (100 * count) / most,
    isTallest: count === most,
    name: at === 0 ? 'Today' : `${formatWeekday(day)} ${formatShortDay(day)}`,
    /** Mondays carry a date below the axis. */
    isMonday: new Date(day).getUTCDay() === 1,
  }))
}

/** What is to come, in words. */
export function summariseForecast({ dueCount, byDay }: QueueData): string {
  const total = byDay.reduce((sum, { count }) => sum + count, 0)
  if (total === 0) return 'Nothing comes due in the next four weeks.'
  const now =
    dueCount > 0
      ? `${formatCounted(dueCount, ['# question', '# questions'])} can be reviewed now`
      : 'Nothing is due now'
  return `${now}; ${formatCounted(total, ['# review', '# reviews'])} in the coming four weeks, about ${Math.ceil(total / byDay.length)} a day.`
}
