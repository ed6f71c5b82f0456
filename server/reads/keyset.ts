import { decodeCursor, encodeCursor } from './cursor.ts'
import { InvalidRequest } from './invalid-request.ts'
import type { Direction, Ordering, SortKey } from './ordering.ts'

export const DEFAULT_PAGE_SIZE = 20
export const MAXIMUM_PAGE_SIZE = 100

export interface PageArgs {
  readonly first?: number | null | undefined
  readonly after?: string | null | undefined
  readonly last?: number | null | undefined
  readonly before?: string | null | undefined
}

/** How to read one page: spread `query` into Prisma's `findMany`, joined by AND to the list's own `where`. */
export interface PagePlan {
  readonly ordering: Ordering
  readonly size: number
  readonly backward: boolean
  readonly args: PageArgs
  readonly query: { readonly where: object; readonly orderBy: object[]; readonly take: number }
}

/**
 * Plans a page by keyset: the rows after (or before) the cursor's row in the order, found by comparing sort columns
 * instead of counting offsets, so that page 100,000 costs what page 1 does.
 * @throws InvalidRequest for sizes outside 1–100, first together with last, or a cursor of another list
 */
export function planPage(args: PageArgs, ordering: Ordering): PagePlan {
  const backward = args.last != null
  const size = pageSize(args)
  const bounds = [
    args.after == null ? [] : [beyond(ordering.keys, decodeCursor(args.after, ordering), false)],
    args.before == null ? [] : [beyond(ordering.keys, decodeCursor(args.before, ordering), true)],
  ].flat()
  // One row more than asked for tells whether there is another page.
  const orderBy = ordering.keys.map((key) => nest(key.path, backward ? opposite(key.direction) : key.direction))
  return { ordering, size, backward, args, query: { where: { AND: bounds }, orderBy, take: size + 1 } }
}

export interface Page<Row> {
  readonly edges: readonly { readonly node: Row; readonly cursor: string }[]
  readonly hasNextPage: boolean
  readonly hasPreviousPage: boolean
}

/** Cuts the rows read by a plan to its page and gives each its cursor. */
export function toPage<Row extends object>(rows: readonly Row[], plan: PagePlan): Page<Row> {
  const more = rows.length > plan.size
  const kept = rows.slice(0, plan.size).map((node) => ({ node, cursor: encodeCursor(node, plan.ordering) }))
  if (plan.backward) kept.reverse()
  return {
    edges: kept,
    hasNextPage: plan.backward ? plan.args.before != null : more,
    hasPreviousPage: plan.backward ? more : plan.args.after != null,
  }
}

function pageSize({ first, last }: PageArgs): number {
  if (first != null && last != null) {
    throw new InvalidRequest('INVALID_PAGE', 'Give `first` to read forwards or `last` to read backwards, not both.')
  }
  const size = first ?? last ?? DEFAULT_PAGE_SIZE
  if (size < 1 || size > MAXIMUM_PAGE_SIZE) {
    const name = first == null ? 'last' : 'first'
    throw new InvalidRequest(
      'INVALID_PAGE',
      `\`${name}\` is ${size}: ask for 1 to ${MAXIMUM_PAGE_SIZE}, and read on with ${name === 'first' ? '`after`' : '`before`'}.`,
    )
  }
  return size
}

/**
 * `a ≥ x and (a > x or (b ≥ y and (b > y or …)))`: the same as the row comparison `(a, b) > (x, y)`, which Prisma
 * cannot say; the outer bound lets the index start at the cursor.
 */
function beyond(keys: readonly SortKey[], values: readonly (string | number)[], before: boolean): object {
  const [key, ...rest] = keys
  const [value, ...restValues] = values
  if (!key) throw new Error('an ordering needs a key')
  const comparison = (key.direction === 'asc') === before ? 'lt' : 'gt'
  const past = nest(key.path, { [comparison]: value })
  if (rest.length === 0) return past
  return { AND: [nest(key.path, { [`${comparison}e`]: value }), { OR: [past, beyond(rest, restValues, before)] }] }
}

function nest(path: readonly string[], leaf: unknown): object {
  return path.reduceRight<unknown>((inner, name) => ({ [name]: inner }), leaf) as object
}

function opposite(direction: Direction): Direction {
  return direction === 'asc' ? 'desc' : 'asc'
}
