import { likelihoodNames } from '#lib/claims/words.ts'
import { formatPercent, formatPercentRange } from '#lib/ui/format.ts'
import type { CalibrationData } from './progress-document.ts'

type Band = CalibrationData['bands'][number]

export interface CurvePoint {
  /** Mean stated confidence, and how often it was right with its interval: percent. */
  readonly said: number
  readonly right: number
  readonly low: number
  readonly high: number
  readonly n: number
  /** "When you said 87%, you were right 79% (75–83%) of 384 times." */
  readonly words: string
}

const bandNames = () => Object.values(likelihoodNames())

/** Points for the bands with enough answers; `few` holds where the others stand on the axis, in percent. */
export function plotCalibration({ bands }: Pick<CalibrationData, 'bands'>) {
  const used = bands.flatMap((band, at) =>
    band.meanConfidence === null ? [] : [{ ...band, at, said: band.meanConfidence }],
  )
  const points = used.flatMap(({ said, share: { fraction, interval }, n }): CurvePoint[] => {
    if (fraction === null || !interval) return []
    const words = `When you said ${formatPercent(said)}, you were right ${formatPercent(fraction)} (${formatPercentRange(interval)}) of ${n} times.`
    return [{ said: said * 100, right: fraction * 100, low: interval.low * 100, high: interval.high * 100, n, words }]
  })
  const rows = used.map(({ at, said, share, n }) => [
    `${bandNames()[at] ?? ''}, ${formatPercent(said)}`,
    share.fraction !== null && share.interval
      ? `${formatPercent(share.fraction)}, ${formatPercentRange(share.interval)}`
      : 'not enough answers',
    String(n),
    advise(said, share, bands),
  ])
  const few = used.filter(({ share }) => share.fraction === null).map(({ said }) => said * 100)
  return { points, few, rows }
}

/** What to do about a band: only where chance alone does not explain the difference. */
function advise(said: number, { fraction, interval }: Band['share'], bands: readonly Band[]): string {
  if (fraction === null || !interval) return 'Keep saying how sure you are.'
  if (said >= interval.low && said <= interval.high) return 'It fits: go on like this.'
  const fitting = bandNames()[bands.findLastIndex(({ low }) => fraction >= low)] ?? bandNames()[0]
  return said > interval.high ? `Too sure: say “${fitting}”.` : `Not sure enough: say “${fitting}”.`
}
