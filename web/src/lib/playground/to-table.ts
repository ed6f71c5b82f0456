import type { Cell } from '../ui/csv.ts'

export interface Table {
  /** Headings first. */
  readonly rows: Cell[][]
  /** Path of the list whose entries are the rows, such as `claims.nodes`; null when the whole result is one row. */
  readonly list: string | null
  /** Paths of what the result holds beside that list: other lists, counts, places in a page. */
  readonly leftOut: readonly string[]
}

/**
 * The result of an operation as a table: a row for each entry of its outermost list of objects (`nodes` or `edges` of a
 * connection, usually), a column for each path to a value. Lists inside a row are joined by semicolons. Without such a
 * list, the whole result is one row.
 */
export function toTable(data: unknown): Table {
  const parts = partsOf(data)
  const lists = parts.filter((part): part is Part<unknown[]> => Array.isArray(part.value) && part.value.some(isRecord))
  const [list] = lists.toSorted((a, b) => a.path.length - b.path.length)
  const entries = (list?.value ?? [data]).map((entry) => collect(entry))
  const columns = [...new Set(entries.flatMap((row) => [...row.keys()]))]
  const leftOut = list ? parts.filter((part) => part !== list && !isEmpty(part.value)) : []
  return {
    rows: [columns, ...entries.map((row) => columns.map((column) => join(row.get(column) ?? [])))],
    list: list ? list.path.join('.') : null,
    leftOut: leftOut.map(({ path }) => path.join('.')),
  }
}

interface Part<Value = unknown> {
  readonly path: readonly string[]
  readonly value: Value
}

/** Values and lists that are reached without going through a list. */
function partsOf(value: unknown, path: readonly string[] = []): Part[] {
  if (!isRecord(value)) return [{ path, value }]
  return Object.entries(value).flatMap(([key, inner]) => partsOf(inner, [...path, key]))
}

function isEmpty(value: unknown): boolean {
  return value === null || (Array.isArray(value) && value.length === 0)
}

type Row = Map<string, Cell[]>

function collect(value: unknown, path: readonly string[] = [], row: Row = new Map()): Row {
  if (Array.isArray(value)) for (const entry of value) collect(entry, path, row)
  else if (isRecord(value)) for (const [key, inner] of Object.entries(value)) collect(inner, [...path, key], row)
  else row.set(path.join('.'), [...(row.get(path.join('.')) ?? []), value as Cell])
  return row
}

function join(values: readonly Cell[]): Cell {
  return values.length > 1 ? values.map((value) => String(value ?? '')).join('; ') : (values[0] ?? null)
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
