import { decodeCursor } from '../cursor.ts'
import type { PagePlan } from '../keyset.ts'
import type { Direction, SortKey } from '../ordering.ts'
import type { Scope } from './scope.ts'

/** Conditions that keep the rows beyond the plan's cursors; TRUE without one. */
export function compileKeyset(scope: Scope, { args, ordering }: PagePlan): string {
  const bounds = [
    args.after == null ? [] : [beyond(scope, ordering.keys, decodeCursor(args.after, ordering), false)],
    args.before == null ? [] : [beyond(scope, ordering.keys, decodeCursor(args.before, ordering), true)],
  ].flat()
  return bounds.length === 0 ? 'TRUE' : bounds.join(' AND ')
}

/** The ORDER BY clause in which a page is read: from its end when it is read backwards. */
export function compilePageOrder(scope: Scope, { ordering, backward }: PagePlan): string {
  const keys = ordering.keys.map((key) => `${scope.at(key.path)} ${backward ? opposite(key.direction) : key.direction}`)
  return ` ORDER BY ${keys.join(', ')}`
}

/**
 * `(a, b) > (x, y)`, which an index on (a, b) answers by going there: page 5,000 costs what page 1 does. Keys of another
 * table are bounded once more by themselves, since no index spans two tables.
 */
function beyond(scope: Scope, keys: readonly SortKey[], values: readonly (string | number)[], before: boolean): string {
  const [first] = keys
  if (!first) throw new Error('an ordering needs a key')
  if (keys.some(({ direction }) => direction !== first.direction)) return stepwise(scope, keys, values, before)
  const comparison = comparisonOf(first.direction, before)
  const foreign = keys.findIndex(({ path }) => path.length !== first.path.length)
  const row = (until: number) =>
    `(${keys.slice(0, until).map(({ path }) => scope.at(path))}) ${comparison}${until === keys.length ? '' : '='} (${values.slice(0, until).map((value) => scope.statement.bind(value))})`
  return foreign <= 0 ? row(keys.length) : `${row(foreign)} AND ${row(keys.length)}`
}

/** The same for keys of mixed directions: `a ≥ x and (a > x or (b < y or …))`; the outer bound is for the index. */
function stepwise(
  scope: Scope,
  [key, ...keys]: readonly SortKey[],
  [value, ...values]: readonly (string | number)[],
  before: boolean,
): string {
  if (!key) return 'FALSE'
  const column = scope.at(key.path)
  const comparison = comparisonOf(key.direction, before)
  const bind = () => scope.statement.bind(value)
  if (keys.length === 0) return `${column} ${comparison} ${bind()}`
  return `${column} ${comparison}= ${bind()} AND (${column} ${comparison} ${bind()} OR (${stepwise(scope, keys, values, before)}))`
}

function comparisonOf(direction: Direction, before: boolean): '<' | '>' {
  return (direction === 'asc') === before ? '<' : '>'
}

function opposite(direction: Direction): Direction {
  return direction === 'asc' ? 'desc' : 'asc'
}
