import { compileOrder } from './compile-order.ts'
import { compileWhere } from './compile-where.ts'
import type { Scope } from './scope.ts'

/** What Prisma's queries say of what to read; Pothos makes it from what the GraphQL operation selects. */
export interface Selection {
  readonly select?: Readonly<Record<string, unknown>>
  readonly include?: Readonly<Record<string, unknown>>
}

interface Nested extends Selection {
  readonly where?: object
  readonly orderBy?: object | readonly object[]
  readonly take?: number
}

/** An SQL expression that gives a row as JSON, and what makes dates of its texts again; undefined without dates. */
export interface CompiledSelection {
  readonly sql: string
  readonly revive: ((row: never) => void) | undefined
}

type Row = Record<string, unknown>

/** Everything an operation selects of a row, in one expression: relations become nested JSON, at any depth. */
export function compileSelection(scope: Scope, { select, include }: Selection): CompiledSelection {
  const asked = { ...(select ? {} : Object.fromEntries([...scope.model.columns.keys()].map((name) => [name, true]))) }
  const entries = Object.entries({ ...asked, ...select, ...include }).filter(([, value]) => value)
  const parts: string[] = []
  const revivers: ((row: Row) => void)[] = []
  for (const [name, value] of entries) {
    if (name === '_count') {
      parts.push(`'_count', ${compileCounts(scope, value as { select: Row })}`)
    } else if (scope.model.columns.has(name)) {
      parts.push(`'${name}', ${scope.column(name)}`)
      if (scope.model.columns.get(name) === 'DateTime') revivers.push((row) => reviveDate(row, name))
    } else {
      const { sql, revive } = compileRelation(scope, name, value === true ? {} : (value as Nested))
      parts.push(`'${name}', ${sql}`)
      if (revive) revivers.push((row) => [row[name]].flat().forEach((each) => each && revive(each as never)))
    }
  }
  return {
    sql: jsonObject(parts),
    revive: revivers.length === 0 ? undefined : (row) => revivers.forEach((revive) => revive(row)),
  }
}

function compileRelation(scope: Scope, name: string, query: Nested): CompiledSelection {
  const relation = scope.relation(name)
  // To-one relations too are subqueries and not joins: a handful of rows is looked up by key, where the planner would read
  // a small table whole for every claim.
  const { scope: inner, tie } = scope.inner(name)
  const { sql, revive } = compileSelection(inner, query)
  const where = `${tie} AND ${compileWhere(inner, query.where ?? {})}`
  if (!relation.isList) return { sql: `(SELECT ${sql} FROM ${inner.from()} WHERE ${where})`, revive }
  const order = compileOrder(inner, query.orderBy)
  const rows =
    query.take === undefined
      ? `SELECT json_agg(${sql}${order}) FROM ${inner.from()} WHERE ${where}`
      : `SELECT json_agg(page.row) FROM (SELECT ${sql} AS row FROM ${inner.from()} WHERE ${where}${order} LIMIT ${inner.statement.bind(query.take)}) page`
  return { sql: `coalesce((${rows}), '[]')`, revive }
}

function compileCounts(scope: Scope, { select }: { readonly select: Row }): string {
  const parts = Object.entries(select).map(([name, value]) => {
    const { scope: inner, tie } = scope.inner(name)
    const condition = compileWhere(inner, value === true ? {} : ((value as Nested).where ?? {}))
    return `'${name}', (SELECT count(*) FROM ${inner.from()} WHERE ${tie} AND ${condition})`
  })
  return jsonObject(parts)
}

/** PostgreSQL functions take a hundred arguments: longer objects are put together from shorter ones. */
function jsonObject(parts: readonly string[]): string {
  if (parts.length <= 50) return `json_build_object(${parts.join(', ')})`
  throw new Error('a row of more than 50 columns and relations')
}

function reviveDate(row: Row, name: string): void {
  const text = row[name]
  if (typeof text === 'string') row[name] = new Date(text)
}
