export type Direction = 'asc' | 'desc'

/** What a sort column holds, and so what a cursor may hold for it. */
export type CursorValue = 'integer' | 'number' | 'uuid' | 'text' | 'moment'

/** A NOT NULL column to sort by, reached over to-one relations: `['claim', 'ordinal']`. */
export interface SortKey {
  readonly path: readonly string[]
  readonly type: CursorValue
  readonly direction: Direction
}

/** A total order of a list: its last key is unique. The name goes into cursors, so that one of another order is refused. */
export interface Ordering {
  readonly name: string
  readonly keys: readonly SortKey[]
}
