import { bandMidpoint } from '../claims/likelihood.ts'
import type { Confidence } from '../quiz/item.ts'
import type { Refusal } from './grade.ts'
import { refuse } from './refuse.ts'

/**
 * Reads a stated confidence as a probability: a word of ICD 203 stands for the middle of its band.
 * @returns a fraction 0–1, or a refusal for a percentage outside 0–100
 */
export function readConfidence(confidence: Confidence): number | Refusal {
  if ('band' in confidence) return bandMidpoint(confidence.band)
  const { percent } = confidence
  if (percent >= 0 && percent <= 100) return percent / 100
  return refuse('OUT_OF_RANGE', 'Confidence is a percentage. Send a number from 0 to 100.')
}
