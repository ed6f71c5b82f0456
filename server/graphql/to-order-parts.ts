import type { OrderPart } from '../reads/orderings.ts'

interface Order<By extends string> {
  readonly by: By
  readonly direction: 'ASC' | 'DESC'
}

/** What a caller says of the order, for a list to be sorted by. */
export function toOrderParts<By extends string>(orders: readonly Order<By>[] | null | undefined): OrderPart<By>[] {
  return (orders ?? []).map(({ by, direction }) => ({ by, direction: direction === 'DESC' ? 'desc' : 'asc' }))
}
