import { calibrate } from '../../../server/domain/mastery/calibration.ts'
import { Random } from './random.ts'

const LEARNERS = 200
const ANSWERS = 120

interface BiasOf {
  /** Over-confidence put in: what stated confidence exceeds the true chance by, 0–1. */
  readonly planted: number
  /** Mean of what calibration finds, and its spread from learner to learner. */
  readonly found: number
  readonly spread: number
  /** Share of learners told that they are over-confident, and that they are under-confident. */
  readonly toldOver: number
  readonly toldUnder: number
  /** Stated against seen by band, over all learners: for the plot. */
  readonly curve: readonly { readonly stated: number; readonly seen: number }[]
}

/** Whether calibration finds the over-confidence that was put in, and cries wolf over none that was not. */
export function measureCalibration(): BiasOf[] {
  return [-0.1, 0, 0.05, 0.1, 0.2].map((planted) => {
    const random = new Random(`calibration ${planted}`)
    const all: { confidence: number; credit: number }[] = []
    const results = Array.from({ length: LEARNERS }, () => {
      const answers = Array.from({ length: ANSWERS }, () => {
        // Kept away from 0 and 1, so that all of the bias can be stated.
        const chance = 0.2 + 0.55 * random.uniform()
        return { confidence: chance + planted, credit: Number(random.chance(chance)) }
      })
      all.push(...answers)
      return calibrate(answers)
    })
    const biases = results.map(({ bias }) => bias ?? 0)
    const found = biases.reduce((sum, bias) => sum + bias, 0) / LEARNERS
    const told = (word: string) => results.filter(({ verdict }) => verdict.startsWith(word)).length / LEARNERS
    return {
      planted,
      found,
      spread: Math.sqrt(biases.reduce((sum, bias) => sum + (bias - found) ** 2, 0) / (LEARNERS - 1)),
      toldOver: told('Over'),
      toldUnder: told('Under'),
      curve: calibrate(all).bands.flatMap(({ meanConfidence, share }) => {
        return meanConfidence === null || share.fraction === null
          ? []
          : { stated: meanConfidence, seen: share.fraction }
      }),
    }
  })
}
