import { expect, test } from 'vitest'
import { plotRetention, summariseRetention } from './retention-chart.ts'

const share = (points: number, n: number, interval: { low: number; high: number } | null) => ({
  points,
  possible: n,
  n,
  interval,
  fraction: interval && points / n,
})

test('weeks stand where their dates are, so that a pause shows', () => {
  const weeks = ['2026-09-07', '2026-09-14', '2026-11-02'].map((week) => {
    return { week, desired: 0.9, share: share(8, 10, { low: 0.5, high: 0.94 }) }
  })
  const { points, ticks } = plotRetention(weeks)
  expect(points.map(({ at }) => at)).toEqual([2, 14, 98])
  expect(ticks.map(({ text }) => text)).toEqual(['2 Nov', '12 Oct', '21 Sept'])
})

test('one week with few reviews gives no share and still a line of dates', () => {
  const { points, few, rows } = plotRetention([{ week: '2026-11-02', desired: 0.9, share: share(2, 3, null) }])
  expect([points, few]).toEqual([[], [98]])
  expect(rows).toEqual([['2 Nov', 'not enough reviews', '3', '90%', 'Review more to tell.']])
})

test('no reviews at all can be drawn', () => {
  expect(plotRetention([])).toMatchObject({ points: [], few: [], rows: [] })
})

test.each([
  [0.7, 0.8, 'less than you aim at'],
  [0.85, 0.95, 'in line with your aim'],
  [0.92, 0.99, 'more than you aim at'],
  [0.6, 0.97, 'too few to tell it from your aim'],
])('with an interval of %d to %d against an aim of 90% it is %s', (low, high, words) => {
  expect(summariseRetention({ share: share(80, 100, { low, high }), weeks: [] }, 0.9)).toContain(words)
})
