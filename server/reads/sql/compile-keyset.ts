import { decodeCursor } from '../cursor.ts'
import type { PagePlan } from '../keyset.ts'
import type { Direction, SortKey } from '../ordering.ts'
import type { Statement } from './scope.ts'

/** The SQL column of a sort key: mostly `(path) => scope.at(path)`. */
export type KeyColumn = (path: readonly string[]) => string

type Bind = (value: string | number) => string

/** Conditions that keep the rows beyond the plan's cursors; TRUE without one. */
export function compileKeyset(column: KeyColumn, statement: Statement, { args, ordering }: PagePlan): string {
  const bind: Bind = (value) => statement.bind(value)
  const bounds = [
    args.after == null ? [] : [beyond(column, bind, ordering.keys, decodeCursor(args.after, ordering), false)],
    args.before == null ? [] : [beyond(column, bind, ordering.keys, decodeCursor(args.before, ordering), true)],
  ].flat()
  return bounds.length === 0 ? 'TRUE' : bounds.join(' AND ')
}

/** The ORDER BY clause in which a page is read: from its end when it is read backwards. */
export function compilePageOrder(column: KeyColumn, { ordering, backward }: PagePlan): string {
  const keys = ordering.keys.map((key) => `${column(key.path)} ${backward ? opposite(key.direction) : key.direction}`)
  return ` ORDER BY ${keys.join(', ')}`
}

/**
 * `(a, b) > (x, y)`, which an index on (a, b) answers by going there: page 5,000 costs what page 1 does. Keys of another
 * table are bounded once more by themselves, since no index spans two tables.
 */
function beyond(
  column: KeyColumn,
  bind: Bind,
  keys: readonly SortKey[],
  values: readonly (string | number)[],
  before: boolean,
): string {
  const [first] = keys
  if (!first) throw new Error('an ordering needs a key')
  if (keys.some(({ direction }) => direction !== first.direction)) return stepwise(column, bind, keys, values, before)
  const comparison = comparisonOf(first.direction, before)
  const foreign = keys.findIndex(({ path }) => path.length !== first.path.length)
  const row = (until: number) =>
    `(${keys.slice(0, until).map(({ path }) => column(path))}) ${comparison}${until === keys.length ? '' : '='} (${values.slice(0, until).map(bind)})`
  return foreign <= 0 ? row(keys.length) : `${row(foreign)} AND ${row(keys.length)}`
}

/** The same for keys of mixed directions: `a ≥ x and (a > x or (b < y or …))`; the outer bound is for the index. */
function stepwise(
  column: KeyColumn,
  bind: Bind,
  [key, ...keys]: readonly SortKey[],
  [value, ...values]: readonly (string | number)[],
  before: boolean,
): string {
  if (!key) return 'FALSE'
  if (value === undefined) throw new Error('a cursor holds a value for every key')
  const name = column(key.path)
  const comparison = comparisonOf(key.direction, before)
  if (keys.length === 0) return `${name} ${comparison} ${bind(value)}`
  const rest = stepwise(column, bind, keys, values, before)
  return `${name} ${comparison}= ${bind(value)} AND (${name} ${comparison} ${bind(value)} OR (${rest}))`
}

function comparisonOf(direction: Direction, before: boolean): '<' | '>' {
  return (direction === 'asc') === before ? '<' : '>'
}

function opposite(direction: Direction): Direction {
  return direction === 'asc' ? 'desc' : 'asc'
}
