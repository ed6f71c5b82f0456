import { compileOrder } from '../sql/compile-order.ts'
import { compileWhere } from '../sql/compile-where.ts'
import type { Scope } from '../sql/scope.ts'
import type { Shape, ShapeValue } from './shape.ts'

/** PostgreSQL functions take a hundred arguments. */
const MOST_ARGUMENTS = 90

/** An SQL expression that gives an object of an answer as JSON text, byte for byte as JSON.stringify would write it. */
export function compileShape(scope: Scope, shape: Shape): string {
  const parts = shape.flatMap(({ key, value }, at) => {
    const name = `${at === 0 ? '{' : ','}${JSON.stringify(key)}:`
    return [quote(name), compileValue(scope, value)]
  })
  if (parts.length > MOST_ARGUMENTS) throw new Error('an object of more than 45 fields')
  return `concat(${parts.join(', ')}, '}')`
}

function compileValue(scope: Scope, value: ShapeValue): string {
  if (value.kind === 'constant') return quote(value.json)
  if (value.kind === 'id') {
    const bytes = `convert_to(${quote(`${value.typename}:`)} || ${scope.column('id')}, 'UTF8')`
    return `'"', translate(encode(${bytes}, 'base64'), E'+/=\\n', '-_'), '"'`
  }
  const [name = '', ...rest] = value.path
  if (value.kind === 'column' && rest.length === 0) return `coalesce(to_json(${scope.column(name)})::text, 'null')`
  const { scope: inner, tie } = scope.inner(name)
  if (rest.length > 0) {
    const text = `concat(${compileValue(inner, { ...value, path: rest })})`
    return `(SELECT ${text} FROM ${inner.from()} WHERE ${tie})`
  }
  if (value.kind === 'column') throw new Error(`${name} is not a column`)
  const text = compileShape(inner, value.shape)
  const condition = compileWhere(inner, value.where)
  const order = compileOrder(inner, value.orderBy)
  const from = `FROM ${inner.from()} WHERE ${tie} AND ${condition}`
  if (!scope.relation(name).isList) return `coalesce((SELECT ${text} ${from}), 'null')`
  return `'[', (SELECT string_agg(${text}, ','${order}) ${from}), ']'`
}

/** Names come from the operation, which its author chooses freely. */
function quote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}
