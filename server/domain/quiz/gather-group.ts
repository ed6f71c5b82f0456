import { hashText } from './hash-text.ts'

interface GroupRequest<T> {
  readonly anchor: T
  readonly pool: readonly T[]
  /** Whether two members can stand side by side: neither's answer also fits the other. */
  readonly compatible: (left: T, right: T) => boolean
  /** The nearer, the sooner chosen; members at the same distance take turns. */
  readonly distance: (from: T, to: T) => number
  readonly nameOf: (member: T) => string
  readonly least: number
  readonly most: number
}

/** Distances this close count as one. */
const TURN_TAKING = 0.5

/**
 * Gathers members around an anchor for a question about several claims at once.
 * @returns the anchor first; null where fewer than `least` go together
 */
export function gatherGroup<T>({
  anchor,
  pool,
  compatible,
  distance,
  nameOf,
  least,
  most,
}: GroupRequest<T>): T[] | null {
  const turn = (member: T) => (TURN_TAKING * hashText(`${nameOf(anchor)} ${nameOf(member)}`)) / 2 ** 32
  const ranked = pool
    .filter((member) => compatible(anchor, member))
    .map((member) => ({ member, cost: distance(anchor, member) + turn(member) }))
    .sort((left, right) => left.cost - right.cost)
  const group = [anchor]
  for (const { member } of ranked) {
    if (group.length === most) break
    if (group.every((other) => compatible(other, member))) group.push(member)
  }
  return group.length >= least ? group : null
}
