import type { Ordering } from '../ordering.ts'
import { compileOrder } from '../sql/compile-order.ts'
import { compileWhere } from '../sql/compile-where.ts'
import { Scope, type Statement } from '../sql/scope.ts'
import { compilePage } from './compile-page.ts'
import { base64UrlSql, columnSql, concat, objectSql, quote } from './json-sql.ts'
import type { ListShape, ObjectShape, Shape } from './shape.ts'

/** An SQL expression of a shape of the root as JSON text. */
export function compileRoot(statement: Statement, shape: Shape): string {
  switch (shape.kind) {
    case 'constant':
      return quote(shape.json)
    case 'page':
      return compilePage(statement, null, shape, compileShape)
    case 'row':
    case 'rows': {
      const scope = new Scope(statement, shape.model)
      const text = compileShape(scope, shape.shape)
      const where = compileWhere(scope, shape.where)
      if (shape.kind === 'row') return `coalesce((SELECT ${text} FROM ${scope.from()} WHERE ${where}), 'null')`
      const order = compileOrder(scope, shape.orderBy)
      return concat([`'['`, `(SELECT string_agg(${text}, ','${order}) FROM ${scope.from()} WHERE ${where})`, `']'`])
    }
    default:
      throw new Error(`nothing at the root is a ${shape.kind}`)
  }
}

/** An SQL expression of what a shape says of a row as JSON text, byte for byte as JSON.stringify would write it. */
function compileShape(scope: Scope, shape: Shape): string {
  switch (shape.kind) {
    case 'id':
      return base64UrlSql(`${quote(`${shape.typename}:`)} || ${scope.column('id')}`)
    case 'column':
      return columnSql(scope.column(shape.name), scope.model.columns.get(shape.name))
    case 'day':
      return columnSql(scope.column(shape.name), undefined)
    case 'words': {
      const parts = shape.parts.map((part) => (typeof part === 'string' ? quote(part) : columnAt(scope, part.path)))
      return `to_json(${concat(parts)})::text`
    }
    case 'cursor':
      return cursorSql(scope, shape.ordering)
    case 'object':
      return compileObject(scope, shape)
    case 'one': {
      const { scope: inner, tie } = scope.inner(shape.relation)
      const text = compileShape(inner, shape.shape)
      return `coalesce((SELECT ${text} FROM ${inner.from()} WHERE ${tie}), 'null')`
    }
    case 'many':
      return concat([`'['`, `concat_ws(',', ${shape.lists.map((list) => compileList(scope, list)).join(', ')})`, `']'`])
    case 'page':
      return compilePage(scope.statement, scope, shape, compileShape)
    default:
      return compileRoot(scope.statement, shape)
  }
}

function compileObject(scope: Scope, { fields, unlessNull = [] }: ObjectShape): string {
  const text = objectSql(fields.map(({ key, value }) => ({ key, sql: compileShape(scope, value) })))
  if (unlessNull.length === 0) return text
  const missing = unlessNull.map((name) => `${scope.column(name)} IS NULL`)
  return `CASE WHEN ${missing.join(' OR ')} THEN 'null' ELSE ${text} END`
}

function compileList(scope: Scope, { relation, where = {}, orderBy, shape }: ListShape): string {
  const { scope: inner, tie } = scope.inner(relation)
  const text = compileShape(inner, shape)
  const condition = compileWhere(inner, where)
  const order = compileOrder(inner, orderBy)
  return `(SELECT string_agg(${text}, ','${order}) FROM ${inner.from()} WHERE ${tie} AND ${condition})`
}

/** Looked up and not joined, like every relation of an answer: see compile-selection.ts. */
function columnAt(scope: Scope, [name = '', ...rest]: readonly string[]): string {
  if (rest.length === 0) return scope.column(name)
  const { scope: inner, tie } = scope.inner(name)
  return `(SELECT ${columnAt(inner, rest)} FROM ${inner.from()} WHERE ${tie})`
}

/** The same as encodeCursor gives. */
function cursorSql(scope: Scope, { name, keys }: Ordering): string {
  const values = keys.flatMap(({ path }) => [`','`, columnSql(scope.at(path), scope.typeAt(path))])
  return base64UrlSql(concat([quote(`[${JSON.stringify(name)}`), ...values, `']'`]))
}
