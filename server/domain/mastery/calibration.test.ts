import fc from 'fast-check'
import { expect, test } from 'vitest'
import { calibrate, findBand } from './calibration.ts'

const times = (count: number, credit: number, confidence: number | null) =>
  Array.from({ length: count }, () => ({ credit, confidence }))

test('the one-sided Brier score, the means and the bias are those of the stated answers', () => {
  const calibration = calibrate([...times(3, 1, 0.9), ...times(2, 0, 0.9), ...times(9, 1, null)])
  expect(calibration).toMatchObject({
    n: 5,
    brier: expect.closeTo((3 * 0.01 + 2 * 0.81) / 5),
    meanConfidence: expect.closeTo(0.9),
    meanCredit: expect.closeTo(0.6),
    bias: expect.closeTo(0.3),
    verdict: 'Over-confident by 30 points.',
  })
})

test.each([
  [times(10, 1, 0.7), /^Under-confident by 30 points/],
  [times(10, 1, 0.9), /^No clear/],
  [times(10, 0.5, 0.53), /^No clear/],
  [times(4, 1, 0.1), /^Not enough answers/],
  [times(9, 1, null), /^Not enough answers/],
])('the verdict names a bias only when chance does not explain it', (answers, verdict) => {
  expect(calibrate(answers).verdict).toMatch(verdict)
})

test('partial credit enters as a fraction, not as a miss', () => {
  expect(calibrate(times(5, 0.5, 0.5)).brier).toBe(0)
})

test('all seven bands are there, empty ones too', () => {
  const { bands } = calibrate(times(6, 1, 0.9))
  expect(bands.map(({ share }) => share.n)).toEqual([0, 0, 0, 0, 0, 6, 0])
  expect(bands[5]).toMatchObject({ band: 'VERY_LIKELY', meanConfidence: expect.closeTo(0.9), share: { fraction: 1 } })
})

test.each([
  [0, 'ALMOST_NO_CHANCE'],
  [0.05, 'VERY_UNLIKELY'],
  [0.5, 'ROUGHLY_EVEN'],
  [0.55, 'LIKELY'],
  [0.8, 'VERY_LIKELY'],
  [1, 'ALMOST_CERTAIN'],
])('a confidence of %d falls in %s', (confidence, band) => {
  expect(findBand(confidence)).toBe(band)
})

test('every stated answer is in one band, and the score is within 0–1', () => {
  const fraction = fc.double({ min: 0, max: 1, noNaN: true })
  fc.assert(
    fc.property(fc.array(fc.record({ credit: fraction, confidence: fraction }), { minLength: 5 }), (answers) => {
      const { bands, brier } = calibrate(answers)
      expect(bands.reduce((sum, { share }) => sum + share.n, 0)).toBe(answers.length)
      expect(brier).toBeGreaterThanOrEqual(0)
      expect(brier).toBeLessThanOrEqual(1)
    }),
  )
})
