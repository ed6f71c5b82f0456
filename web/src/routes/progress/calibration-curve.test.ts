import { expect, test } from 'vitest'
import { plotCalibration } from './calibration-curve.ts'

const ENDS = [0.01, 0.05, 0.2, 0.45, 0.55, 0.8, 0.95, 0.99]
const bandsWith = (said: number, share: { fraction: number; low: number; high: number } | null, n = 20) =>
  ENDS.slice(0, -1).map((low, at) => {
    const high = ENDS[at + 1] ?? 1
    const isIt = said >= low && said < high
    const empty = { points: 0, possible: 0, n: 0, fraction: null, interval: null }
    const full = {
      ...empty,
      n,
      fraction: share?.fraction ?? null,
      interval: share && { low: share.low, high: share.high },
    }
    return { low, high, n: isIt ? n : 0, meanConfidence: isIt ? said : null, share: isIt ? full : empty }
  })

test('whoever is right less often than said is told the word that fits', () => {
  const { rows, points } = plotCalibration({ bands: bandsWith(0.9, { fraction: 0.6, low: 0.5, high: 0.7 }) })
  expect(rows).toEqual([['very likely, 90%', '60%, 50–70%', '20', 'Too sure: say “likely”.']])
  expect(points).toMatchObject([
    { said: 90, right: 60, words: 'When you said 90%, you were right 60% (50–70%) of 20 times.' },
  ])
})

test('a difference that chance explains is none', () => {
  const { rows } = plotCalibration({ bands: bandsWith(0.9, { fraction: 0.8, low: 0.6, high: 0.95 }) })
  expect(rows[0]?.at(-1)).toBe('It fits: go on like this.')
})

test('a few answers stand on the axis and make no point', () => {
  const { points, few } = plotCalibration({ bands: bandsWith(0.5, null, 3) })
  expect([points, few]).toEqual([[], [50]])
})
