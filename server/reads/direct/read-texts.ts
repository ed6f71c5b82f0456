import type { Database } from '../../database/client.ts'
import { encodeKey } from '../cursor.ts'
import { type Page, type PagePlan, toCursorPage } from '../keyset.ts'
import { compileKeyset, compilePageOrder } from '../sql/compile-keyset.ts'
import { compileWhere } from '../sql/compile-where.ts'
import { Scope, Statement } from '../sql/scope.ts'
import { compileShape } from './compile-shape.ts'
import type { Shape } from './shape.ts'

interface PageOfTexts {
  readonly model: string
  readonly where: object
  readonly plan: PagePlan
  readonly shape: Shape
  readonly counted: boolean
  readonly signal: AbortSignal | undefined
}

interface TextRow {
  readonly text: string
  readonly key: readonly unknown[]
  readonly total?: number
}

/** A page whose nodes are JSON texts as they go out, and the count of the list if asked for. One statement. */
export async function readTextPage(
  database: Database,
  { model, where, plan, shape, counted, signal }: PageOfTexts,
): Promise<Page<string> & { readonly total: number }> {
  const statement = new Statement()
  const scope = new Scope(statement, model)
  const column = (path: readonly string[]) => scope.at(path)
  const text = compileShape(scope, shape)
  const key = plan.ordering.keys.map(({ path }) => column(path)).join(', ')
  const condition = `${compileWhere(scope, where)} AND ${compileKeyset(column, statement, plan)}`
  const order = compilePageOrder(column, plan)
  const rows = `SELECT ${text} AS text, json_build_array(${key}) AS key FROM ${scope.from()} WHERE ${condition}${order} LIMIT ${statement.bind(plan.size + 1)}`
  if (!counted) return { ...cut(await database.read<TextRow>(rows, statement.values, signal), plan), total: 0 }
  const all = new Scope(statement, model)
  const holds = compileWhere(all, where)
  const count = `SELECT count(*)::int AS total FROM ${all.from()} WHERE ${holds}`
  // The count is there even when the page is empty.
  const found = await database.read<TextRow & { readonly total: number }>(
    `SELECT page.text, page.key, list.total FROM (${count}) list LEFT JOIN (${rows}) page ON true`,
    statement.values,
    signal,
  )
  return {
    ...cut(
      found.filter(({ text }) => text !== null),
      plan,
    ),
    total: found[0]?.total ?? 0,
  }
}

function cut(rows: readonly TextRow[], plan: PagePlan): Page<string> {
  const edges = rows.map(({ text, key }) => ({ node: text, cursor: encodeKey(key, plan.ordering) }))
  return toCursorPage(edges, plan)
}

/** One row as JSON text; null when there is none. */
export async function readText(
  database: Database,
  { model, where, shape, signal }: Pick<PageOfTexts, 'model' | 'where' | 'shape' | 'signal'>,
): Promise<string | null> {
  const statement = new Statement()
  const scope = new Scope(statement, model)
  const text = compileShape(scope, shape)
  const condition = compileWhere(scope, where)
  const sql = `SELECT ${text} AS text FROM ${scope.from()} WHERE ${condition}`
  const [row] = await database.read<{ text: string }>(sql, statement.values, signal)
  return row?.text ?? null
}
