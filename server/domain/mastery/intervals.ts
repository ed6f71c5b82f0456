/** Two ends of a share, fractions 0–1. */
export interface ShareInterval {
  readonly low: number
  readonly high: number
}

/** Normal quantile of a two-sided 95 % interval. */
export const Z = 1.959963984540054

/**
 * Wilson score interval at 95 % (Wilson 1927).
 * Credits may be fractions: their sum stands for the number of successes. That errs on the safe side, since a credit
 * inside 0–1 varies at most as much as a success or failure of the same mean, so the interval is never too narrow.
 * @param points sum of credits, 0–n
 * @param n      answers, at least 1
 */
export function wilsonInterval(points: number, n: number): ShareInterval {
  const share = points / n
  const spread = (Z * Math.sqrt((share * (1 - share)) / n + Z ** 2 / (4 * n ** 2))) / (1 + Z ** 2 / n)
  const middle = (share + Z ** 2 / (2 * n)) / (1 + Z ** 2 / n)
  // All wrong and all right reach to the very end, which doubles may miss by a hair on either side.
  return { low: points === 0 ? 0 : Math.max(0, middle - spread), high: points === n ? 1 : Math.min(1, middle + spread) }
}
