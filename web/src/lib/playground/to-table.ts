import type { Cell } from '../ui/csv.ts'

/**
 * The result of an operation as a table, headings first: a row for each entry of its outermost list of objects (`nodes` or
 * `edges` of a connection, usually), a column for each path to a value. Lists inside a row are joined by semicolons. Without
 * such a list, the whole result is one row.
 */
export function toTable(data: unknown): Cell[][] {
  const rows = (findList(data) ?? [data]).map((entry) => collect(entry))
  const columns = [...new Set(rows.flatMap((row) => [...row.keys()]))]
  return [columns, ...rows.map((row) => columns.map((column) => join(row.get(column) ?? [])))]
}

type Row = Map<string, Cell[]>

/** Level by level, so that a list is found before those inside its entries. */
function findList(data: unknown): readonly unknown[] | null {
  let level = [data]
  while (level.length > 0) {
    const found = level.find((value) => Array.isArray(value) && value.some(isRecord))
    if (Array.isArray(found)) return found
    level = level.filter(isRecord).flatMap((value) => Object.values(value))
  }
  return null
}

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
