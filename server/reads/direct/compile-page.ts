import type { PagePlan } from '../keyset.ts'
import { compileKeyset, compilePageOrder } from '../sql/compile-keyset.ts'
import { compileWhere } from '../sql/compile-where.ts'
import { Scope, SqlColumn, type Statement } from '../sql/scope.ts'
import { concat, objectSql, quote } from './json-sql.ts'
import type { PageFact, PagePart, PageShape, Shape } from './shape.ts'

/**
 * An SQL expression of a page as JSON text: its entries, and its count if that is asked for, in one subquery.
 * @param outer  the row that the page hangs on; null at the root
 * @param compileShape  gives the expression of what a shape says of a row
 */
export function compilePage(
  statement: Statement,
  outer: Scope | null,
  shape: PageShape,
  compileShape: (row: Scope, shape: Shape) => string,
): string {
  const { model, plan, parts } = shape
  const where = shape.where((name) => new SqlColumn(outer?.column(name) ?? 'NULL'))
  const row = new Scope(statement, model)
  const columns: string[] = []
  /** Has each row say one thing more. */
  const add = (of: Shape): string => `page.c${columns.push(compileShape(row, of))}`
  const cursor = parts.some(({ value }) => value.kind === 'info') ? add({ kind: 'cursor', ...plan }) : ''
  const compilePart = (part: PagePart): string => {
    if (part.kind === 'constant') return quote(part.json)
    if (part.kind === 'total') return countSql(statement, model, where)
    if (part.kind === 'info') return objectSql(part.fields.map(({ key, value }) => ({ key, sql: fact(value) })))
    const entries = `string_agg(${add(part.shape)}, ',' ORDER BY place ${plan.backward ? 'DESC' : 'ASC'})`
    return concat([`'['`, `${entries} FILTER (WHERE place <= ${plan.size})`, `']'`])
  }
  const fact = (of: PageFact) => compileFact(of, plan, cursor)
  const text = objectSql(parts.map(({ key, value }) => ({ key, sql: compilePart(value) })))
  if (!parts.some(({ value }) => value.kind === 'entries' || value.kind === 'info')) return text
  const column = (path: readonly string[]) => row.at(path)
  const condition = `${compileWhere(row, where)} AND ${compileKeyset(column, statement, plan)}`
  const order = compilePageOrder(column, plan)
  const list = columns.map((sql, at) => `${sql} AS c${at + 1}`).join(', ')
  // One row more than asked for tells whether there is another page. The number is no parameter: the planner would have
  // to guess how many rows are wanted, and plan the statement anew each time it runs.
  const rows = `SELECT ${list} FROM ${row.from()} WHERE ${condition}${order} LIMIT ${plan.size + 1}`
  // Grouped into one row even where no part of the text gathers anything.
  return `(SELECT ${text} FROM (SELECT row_number() OVER () AS place, entry.* FROM (${rows}) entry) page GROUP BY ())`
}

function countSql(statement: Statement, model: string, where: object): string {
  const all = new Scope(statement, model)
  const condition = compileWhere(all, where)
  return `(SELECT count(*)::text FROM ${all.from()} WHERE ${condition})`
}

function compileFact(fact: PageFact, { backward, size, args }: PagePlan, cursor: string): string {
  const more = `CASE WHEN count(*) > ${size} THEN 'true' ELSE 'false' END`
  const isFirst = (end: 'startCursor' | 'endCursor') => (end === 'startCursor') !== backward
  switch (fact.kind) {
    case 'constant':
      return quote(fact.json)
    case 'hasNextPage':
      return backward ? quote(String(args.before != null)) : more
    case 'hasPreviousPage':
      return backward ? more : quote(String(args.after != null))
    default: {
      const order = isFirst(fact.kind) ? 'ASC' : 'DESC'
      const cursors = `array_agg(${cursor} ORDER BY place ${order}) FILTER (WHERE place <= ${size})`
      return `coalesce((${cursors})[1], 'null')`
    }
  }
}
