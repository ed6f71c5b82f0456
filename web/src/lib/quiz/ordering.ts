/** @returns the list with the item at one place, from 0, put to another */
export function move<T>(items: readonly T[], from: number, to: number): T[] {
  const rest = items.filter((_, place) => place !== from)
  return [...rest.slice(0, to), ...items.slice(from, from + 1), ...rest.slice(to)]
}

/**
 * Where an item belongs that is dragged along a list: it changes places with a neighbour whose middle it has passed, so
 * that rows of different heights do not swing to and fro.
 * @param middles  of the rows as they stand, from top to bottom, in pixels
 * @param from     place of the dragged row, from 0
 * @param y        of the pointer, in pixels
 * @returns        its new place
 */
export function placeAt(middles: readonly number[], from: number, y: number): number {
  const above = middles.slice(0, from).findIndex((middle) => y < middle)
  if (above !== -1) return above
  return from + middles.slice(from + 1).filter((middle) => y > middle).length
}
