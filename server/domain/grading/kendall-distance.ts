/**
 * Normalised Kendall distance of two orders of the same ids: the share of pairs that stand the other way round
 * (Kendall 1938; tau = 1 − 2 · distance).
 * @returns a fraction 0–1; 0 for equal orders and for fewer than two ids
 */
export function kendallDistance(key: readonly string[], order: readonly string[]): number {
  if (key.length < 2) return 0
  const rankOf = new Map(key.map((id, rank) => [id, rank]))
  const ranks = order.map((id) => rankOf.get(id) ?? Number.NaN)
  const discordant = ranks.reduce(
    (sum, rank, place) => sum + ranks.slice(place + 1).filter((later) => later < rank).length,
    0,
  )
  return discordant / ((key.length * (key.length - 1)) / 2)
}
