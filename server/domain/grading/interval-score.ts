/**
 * Interval score of a central prediction interval (Gneiting & Raftery 2007, eq. 43): smaller is better.
 * Its width, plus a penalty of 2/α for every unit by which it misses the truth, α being 1 − level.
 * @param level  coverage the learner claims, a fraction inside 0–1 (0.8 for an "80 % range")
 * @returns      score in the figure's own unit, ≥ 0
 */
export function intervalScore(
  interval: { readonly low: number; readonly high: number },
  truth: number,
  level: number,
): number {
  const penalty = 2 / (1 - level)
  const below = Math.max(0, interval.low - truth)
  const above = Math.max(0, truth - interval.high)
  return interval.high - interval.low + penalty * (below + above)
}
