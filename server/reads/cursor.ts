import { InvalidRequest } from './invalid-request.ts'
import type { CursorValue, Ordering } from './ordering.ts'

const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/

/** What PostgreSQL takes: anybody can write a cursor. */
const accepts: Record<CursorValue, (value: unknown) => boolean> = {
  // Columns of whole numbers hold four bytes, and so does what `|` gives.
  integer: (value) => typeof value === 'number' && value === (value | 0),
  number: (value) => typeof value === 'number' && Number.isFinite(value),
  uuid: (value) => typeof value === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value),
  text: (value) => typeof value === 'string' && !value.includes('\0') && value.isWellFormed(),
  moment: (value) => typeof value === 'string' && MOMENT.test(value) && !Number.isNaN(Date.parse(value)),
}

/** The row's place in the order: the order's name and the row's value of each sort key. */
export function encodeCursor(row: object, ordering: Ordering): string {
  const values = ordering.keys.map(({ path }) => valueAt(row, path))
  return Buffer.from(JSON.stringify([ordering.name, ...values])).toString('base64url')
}

/** @throws InvalidRequest for text that is not a cursor of this order */
export function decodeCursor(cursor: string, ordering: Ordering): (string | number)[] {
  const [name, ...values] = parse(cursor)
  const fits = values.length === ordering.keys.length && ordering.keys.every((key, i) => accepts[key.type](values[i]))
  if (name !== ordering.name || !fits) {
    throw new InvalidRequest(
      'INVALID_CURSOR',
      'This cursor does not belong to this list, or search, in this order. Use `startCursor` or `endCursor` of a page of the same list.',
    )
  }
  return values as (string | number)[]
}

/** @returns the name of the order that a cursor belongs to; null for text that is no cursor */
export function orderOf(cursor: string): string | null {
  const [name] = parse(cursor)
  return typeof name === 'string' ? name : null
}

function parse(cursor: string): unknown[] {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    return Array.isArray(parsed) ? parsed : []
  } catch {
    return []
  }
}

function valueAt(row: object, path: readonly string[]): unknown {
  return path.reduce<unknown>((value, name) => (value as Record<string, unknown>)[name], row)
}
