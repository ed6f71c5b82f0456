/** An interval of probabilities, as fractions 0–1. */
export interface Band {
  readonly low: number
  readonly high: number
}

/**
 * The seven bands of ICD 203 (Analytic Standards, 2015, section D.6.e.(2)(a)), from least to most likely.
 * POSSIBLE stands apart: an unquantified "may" or "could" has no band.
 */
export const LIKELIHOOD_BANDS = {
  ALMOST_NO_CHANCE: { low: 0.01, high: 0.05 },
  VERY_UNLIKELY: { low: 0.05, high: 0.2 },
  UNLIKELY: { low: 0.2, high: 0.45 },
  ROUGHLY_EVEN: { low: 0.45, high: 0.55 },
  LIKELY: { low: 0.55, high: 0.8 },
  VERY_LIKELY: { low: 0.8, high: 0.95 },
  ALMOST_CERTAIN: { low: 0.95, high: 0.99 },
} as const satisfies Record<string, Band>

export type LikelihoodBand = keyof typeof LIKELIHOOD_BANDS
export type Likelihood = LikelihoodBand | 'POSSIBLE'

export const LIKELIHOODS = [...(Object.keys(LIKELIHOOD_BANDS) as LikelihoodBand[]), 'POSSIBLE'] as const

/** @returns the middle of a band, a fraction 0–1: what a learner who answers with a word is taken to mean */
export function bandMidpoint(band: LikelihoodBand): number {
  const { low, high } = LIKELIHOOD_BANDS[band]
  return (low + high) / 2
}
