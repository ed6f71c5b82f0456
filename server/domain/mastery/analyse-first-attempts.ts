import { correlationInterval } from './correlation-interval.ts'
import { analyseItem } from './item-analysis.ts'
import { addUpShare, ENOUGH_ANSWERS, type Share } from './share.ts'

/** A learner's first answer to an item. Later ones would measure what the feedback taught. */
export interface FirstAttempt {
  /** 0–1. */
  readonly credit: number
  /** Mean credit, 0–1, of the learner's first answers to other items of the report; null where there are none. */
  readonly elsewhere: number | null
}

export interface FirstAttemptStatistics {
  /** Facility: how much of it was right, with its Wilson interval. */
  readonly facility: Share
  /** Learners whose other answers it can be compared with. */
  readonly compared: number
  /** −100 to 100; null below ENOUGH_ANSWERS. */
  readonly discriminationIndex: number | null
  /** 95 % interval of the index; null where there is none. */
  readonly discriminationInterval: { readonly low: number; readonly high: number } | null
  /** Up to 100; null below ENOUGH_ANSWERS. */
  readonly discriminativeEfficiency: number | null
}

/**
 * Item analysis of one item by Moodle's definitions (see item-analysis.ts) for learners who each met other items: the
 * rest of the form is the mean of what a learner has elsewhere.
 */
export function analyseFirstAttempts(attempts: readonly FirstAttempt[]): FirstAttemptStatistics {
  const pairs = attempts.flatMap(({ credit, elsewhere }) => (elsewhere === null ? [] : { credit, elsewhere }))
  const isEnough = pairs.length >= ENOUGH_ANSWERS
  const { discriminationIndex, discriminativeEfficiency } = analyseItem(
    pairs.map(({ credit }) => credit),
    pairs.map(({ elsewhere }) => elsewhere),
  )
  const interval =
    isEnough && discriminationIndex !== null ? correlationInterval(discriminationIndex / 100, pairs.length) : null
  return {
    facility: addUpShare(attempts.map(({ credit }) => credit)),
    compared: pairs.length,
    discriminationIndex: isEnough ? discriminationIndex : null,
    discriminationInterval: interval && { low: 100 * interval.low, high: 100 * interval.high },
    discriminativeEfficiency: isEnough ? discriminativeEfficiency : null,
  }
}
