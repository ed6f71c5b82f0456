import { type Scope, SqlColumn } from './scope.ts'

type Condition = Readonly<Record<string, unknown>>

const comparisons: Record<string, string> = { lt: '<', lte: '<=', gt: '>', gte: '>=' }

/**
 * A filter as Prisma writes it, as an SQL condition: AND, OR, NOT, comparisons, `in`, `contains`, `hasSome`, `some` and
 * to-one relations. Anything else is a mistake of ours and throws. Unlike Prisma, NOT also keeps rows for which the
 * condition is unknown: a claim without a likelihood is not one that is “likely”.
 */
export function compileWhere(scope: Scope, where: unknown): string {
  const parts = Object.entries(where as Condition).flatMap(([name, value]) => {
    if (value === undefined) return []
    if (name === 'AND') return listOf(value).map((each) => compileWhere(scope, each))
    if (name === 'OR') return [either(listOf(value).map((each) => compileWhere(scope, each)))]
    if (name === 'NOT') return listOf(value).map((each) => `(${compileWhere(scope, each)}) IS NOT TRUE`)
    return scope.model.columns.has(name) ? compileColumn(scope, name, value) : [compileRelation(scope, name, value)]
  })
  const telling = parts.filter((part) => part !== 'TRUE')
  return telling.length === 0 ? 'TRUE' : telling.join(' AND ')
}

function either(parts: readonly string[]): string {
  return parts.length === 0 ? 'FALSE' : `(${parts.join(' OR ')})`
}

function compileColumn(scope: Scope, name: string, value: unknown): string[] {
  const column = scope.column(name)
  const { statement } = scope
  if (value === null) return [`${column} IS NULL`]
  if (value instanceof SqlColumn) return [`${column} = ${value.sql}`]
  if (!isCondition(value)) return [`${column} = ${statement.bind(value)}`]
  return Object.entries(value).flatMap(([operator, operand]) => {
    if (operand === undefined || operator === 'mode') return []
    const comparison = comparisons[operator]
    if (comparison) return [`${column} ${comparison} ${statement.bind(operand)}`]
    if (operator === 'in') return [`${column} = ANY(${statement.bind(operand)})`]
    if (operator === 'hasSome') return [`${column} && ${statement.bind(operand)}`]
    // The caller has escaped what LIKE would take for a pattern.
    if (operator === 'contains') return [`${column} ILIKE ${statement.bind(`%${String(operand)}%`)}`]
    if (operator === 'not' && operand === null) return [`${column} IS NOT NULL`]
    throw new Error(`no SQL for ${scope.model.name}.${name} ${operator}`)
  })
}

/** To-one relations are joined: of an EXISTS among alternatives PostgreSQL expects that it holds for every other row. */
function compileRelation(scope: Scope, name: string, value: unknown): string {
  const { isList, isRequired, to } = scope.relation(name)
  if (isList) {
    const { scope: inner, tie } = scope.inner(name)
    const condition = compileWhere(inner, (value as { some: unknown }).some)
    return `EXISTS (SELECT FROM ${inner.from()} WHERE ${tie} AND ${condition})`
  }
  const joined = scope.one(name)
  const condition = compileWhere(joined, value)
  return isRequired ? condition : `(${joined.column(to)} IS NOT NULL AND ${condition})`
}

function isCondition(value: unknown): value is Condition {
  return typeof value === 'object' && !(value instanceof Date) && !Array.isArray(value)
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [value]
}
