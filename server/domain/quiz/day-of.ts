const DAY_MS = 86_400_000

/**
 * Days are those of UTC: the server knows no learner's time zone, and two of its processes must agree.
 * @param time  milliseconds since the epoch
 * @returns     days since 1970-01-01
 */
export function dayOf(time: number): number {
  return Math.floor(time / DAY_MS)
}
