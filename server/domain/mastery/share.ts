import { type ShareInterval, wilsonInterval } from './intervals.ts'

/** A share as it is shown: with its interval and its n, or as "not enough answers". */
export interface Share {
  /** Sum of credits. */
  readonly points: number
  /** Marks that could have been had: one a question asked. */
  readonly possible: number
  /** points / possible, 0–1; null below ENOUGH_ANSWERS. */
  readonly fraction: number | null
  /** Wilson 95 % interval of the fraction; null below ENOUGH_ANSWERS. */
  readonly interval: ShareInterval | null
  /** Answers given. */
  readonly n: number
}

/** Below this many answers no share is shown. */
export const ENOUGH_ANSWERS = 5

/**
 * Adds credits up to a share. A question left open is worth a mark but is no answer.
 * @param credits one a question, 0–1; null where none was given
 */
export function addUpShare(credits: readonly (number | null)[]): Share {
  const given = credits.filter((credit) => credit !== null)
  const points = given.reduce((sum, credit) => sum + credit, 0)
  return toShare(points, credits.length, given.length)
}

/** Makes a share from sums, such as the Mastery table keeps them. `n` is `possible` where nothing was left open. */
export function toShare(points: number, possible: number, n: number = possible): Share {
  const isShown = n >= ENOUGH_ANSWERS
  return {
    points,
    possible,
    fraction: isShown ? points / possible : null,
    interval: isShown ? wilsonInterval(points, possible) : null,
    n,
  }
}
