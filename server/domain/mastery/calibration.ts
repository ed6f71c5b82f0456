import { LIKELIHOOD_BANDS, type LikelihoodBand } from '../claims/likelihood.ts'
import { Z } from './intervals.ts'
import { mean } from './moments.ts'
import { addUpShare, ENOUGH_ANSWERS, type Share } from './share.ts'

/** An answer given with a stated confidence; both are fractions 0–1. */
export interface ConfidentAnswer {
  readonly credit: number
  /** null when it was not stated: such an answer is left out. */
  readonly confidence: number | null
}

export interface CalibrationBand {
  readonly band: LikelihoodBand
  readonly meanConfidence: number | null
  /** How the answers in this band turned out. */
  readonly share: Share
}

/** Numbers are null below ENOUGH_ANSWERS. */
export interface Calibration {
  /** Answers with a stated confidence. */
  readonly n: number
  /** Mean of (confidence − credit)², 0–1, smaller is better: the one-sided Brier score. */
  readonly brier: number | null
  readonly meanConfidence: number | null
  readonly meanCredit: number | null
  /** meanConfidence − meanCredit, −1 to 1; above 0 is over-confident. */
  readonly bias: number | null
  /** The seven ICD 203 bands, from least to most likely; empty ones too. */
  readonly bands: readonly CalibrationBand[]
  /** The bias in words, once chance alone no longer explains it: "Over-confident by 12 points." */
  readonly verdict: string
}

type Stated = ConfidentAnswer & { readonly confidence: number }

/**
 * How well stated confidence matches results. Brier score by the one-sided convention (Brier 1950, half of his original
 * two-sided sum), 0–1. A credit between 0 and 1 enters as that fraction, not as a miss.
 */
export function calibrate(answers: readonly ConfidentAnswer[]): Calibration {
  const stated = answers.filter((answer): answer is Stated => answer.confidence !== null)
  const isEnough = stated.length >= ENOUGH_ANSWERS
  const meanOf = (value: (answer: Stated) => number) => (isEnough ? mean(stated.map(value)) : null)
  const bias = meanOf(({ confidence, credit }) => confidence - credit)
  return {
    n: stated.length,
    brier: meanOf(({ confidence, credit }) => (confidence - credit) ** 2),
    meanConfidence: meanOf(({ confidence }) => confidence),
    meanCredit: meanOf(({ credit }) => credit),
    bias,
    bands: BANDS.map((band) => describeBand(band, stated)),
    verdict: describeBias(bias, stated),
  }
}

const BANDS = Object.keys(LIKELIHOOD_BANDS) as LikelihoodBand[]

/** The band a confidence falls in: bands own their lower end, and the outermost two reach to 0 and to 1. */
export function findBand(confidence: number): LikelihoodBand {
  return BANDS.findLast((band) => confidence >= LIKELIHOOD_BANDS[band].low) ?? 'ALMOST_NO_CHANCE'
}

function describeBand(band: LikelihoodBand, stated: readonly Stated[]): CalibrationBand {
  const inside = stated.filter(({ confidence }) => findBand(confidence) === band)
  return {
    band,
    meanConfidence: inside.length > 0 ? mean(inside.map(({ confidence }) => confidence)) : null,
    share: addUpShare(inside.map(({ credit }) => credit)),
  }
}

/**
 * A learner who means each confidence p would still be off by chance, with variance Σp(1 − p) (Spiegelhalter 1986); only a
 * bias beyond the 95 % range of that is named. Partial credit varies less, so the test never cries wolf because of it.
 */
function describeBias(bias: number | null, stated: readonly Stated[]): string {
  if (bias === null) return 'Not enough answers to tell over- from under-confidence.'
  const chance = Z * Math.sqrt(stated.reduce((sum, { confidence }) => sum + confidence * (1 - confidence), 0))
  if (Math.abs(bias) * stated.length <= chance)
    return 'No clear over- or under-confidence: chance alone could explain the difference.'
  return `${bias > 0 ? 'Over' : 'Under'}-confident by ${Math.round(Math.abs(bias) * 100)} points.`
}
