import type { Cell } from '../ui/csv.ts'
import type { Selection } from './read-selection.ts'

export interface Table {
  /** Headings first. */
  readonly rows: Cell[][]
  /** Path of the list whose entries are the rows, such as `claims.nodes`; null when the whole result is one row. */
  readonly list: string | null
  /** Paths of what the result holds beside that list: other lists, counts, places in a page. */
  readonly leftOut: readonly string[]
  /** Headings of the columns that hold lists within lists, as JSON. */
  readonly nested: readonly string[]
}

/**
 * The result of an operation as a table: a row for each entry of its outermost list of objects (`nodes` or `edges` of a
 * connection, usually), a column for each value that was asked for, whether or not there is any. A list inside a row is
 * joined by semicolons. A list within that one would lose what belongs to which entry, and is written as JSON. Without a list
 * of objects, the whole result is one row.
 * @param selection  what was asked for; without it, what the result holds
 */
export function toTable(data: unknown, selection: Selection = selectionOf(data)): Table {
  const lists = listsOf(selection, data)
  // One that has entries goes first; the sort keeps the order of those that are as deep.
  const [list] = lists.toSorted((a, b) => Number(isEmpty(a.value)) - Number(isEmpty(b.value)) || a.depth - b.depth)
  const entries = list ? (Array.isArray(list.value) ? list.value : []) : [data]
  const paths = new Map(pathsOf(list?.selection ?? selection).map((path) => [path.join('.'), path]))
  const columns = [...paths].map(([heading, path]) => {
    const values = entries.map((entry: unknown) => pluck(entry, path))
    const isNested = values.some((value) => Array.isArray(value) && value.some(Array.isArray))
    return { heading, isNested, cells: values.map((value) => (isNested ? writeNested(value) : write(value))) }
  })
  const beside = list ? partsOf(data).filter(({ path, value }) => path !== list.path && !isEmpty(value)) : []
  return {
    rows: [
      columns.map(({ heading }) => heading),
      ...entries.map((_, at) => columns.map(({ cells }) => cells[at] ?? null)),
    ],
    list: list?.path ?? null,
    leftOut: beside.map(({ path }) => path),
    nested: columns.filter(({ isNested }) => isNested).map(({ heading }) => heading),
  }
}

/** What a result holds, of which nobody knows what was asked. */
function selectionOf(value: unknown): Selection {
  if (Array.isArray(value)) {
    const fields = value.map(selectionOf).reduce<Fields>((all, { fields }) => merge(all, fields), new Map())
    return { isList: true, fields }
  }
  const fields = isRecord(value) ? Object.entries(value) : []
  return { isList: false, fields: new Map(fields.map(([key, inner]) => [key, selectionOf(inner)])) }
}

type Fields = Selection['fields']

function merge(some: Fields, others: Fields): Fields {
  const keys = new Set([...some.keys(), ...others.keys()])
  return new Map(
    [...keys].map((key) => {
      const [one, other] = [some.get(key), others.get(key)]
      const isList = (one?.isList ?? false) || (other?.isList ?? false)
      return [key, { isList, fields: merge(one?.fields ?? new Map(), other?.fields ?? new Map()) }]
    }),
  )
}

interface List {
  readonly path: string
  readonly depth: number
  readonly selection: Selection
  readonly value: unknown
}

/** Lists of objects that are reached without going through a list. */
function listsOf(selection: Selection, value: unknown, path: readonly string[] = []): List[] {
  const { isList, fields } = selection
  if (isList) return fields.size > 0 ? [{ path: path.join('.'), depth: path.length, selection, value }] : []
  const inner = isRecord(value) ? value : {}
  return [...fields].flatMap(([key, field]) => listsOf(field, inner[key], [...path, key]))
}

/** Values and lists that are reached without going through a list. */
function partsOf(value: unknown, path: readonly string[] = []): { readonly path: string; readonly value: unknown }[] {
  if (!isRecord(value)) return [{ path: path.join('.'), value }]
  return Object.entries(value).flatMap(([key, inner]) => partsOf(inner, [...path, key]))
}

/** Ways to the plain values. */
function pathsOf({ fields }: Selection): string[][] {
  if (fields.size === 0) return [[]]
  return [...fields].flatMap(([key, field]) => pathsOf(field).map((path) => [key, ...path]))
}

/** What a path leads to: lists on the way stay lists. */
function pluck(value: unknown, path: readonly string[]): unknown {
  if (Array.isArray(value)) return value.map((entry) => pluck(entry, path))
  const [key, ...rest] = path
  if (key === undefined) return value ?? null
  return isRecord(value) ? pluck(value[key], rest) : null
}

function write(value: unknown): Cell {
  if (Array.isArray(value))
    return value.length > 1 ? value.map((each) => String(write(each) ?? '')).join('; ') : write(value[0])
  return isRecord(value) ? JSON.stringify(value) : ((value as Cell | undefined) ?? null)
}

function writeNested(value: unknown): Cell {
  return isEmpty(value) ? null : JSON.stringify(value)
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || (Array.isArray(value) && value.length === 0)
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
