import type { Database } from '../database/client.ts'
import type { Prisma } from '../generated/client.ts'
import { type Page, type PagePlan, toPage } from './keyset.ts'
import type { RowOf } from './read-rows.ts'
import { compileKeyset, compilePageOrder } from './sql/compile-keyset.ts'
import { compileSelection, type Selection } from './sql/compile-selection.ts'
import { compileWhere } from './sql/compile-where.ts'
import { Scope, Statement } from './sql/scope.ts'

export interface PageRequest<Model extends Prisma.ModelName> {
  readonly model: Model
  /** A filter as Prisma writes it. */
  readonly where: object
  readonly selection: Selection
  readonly plan: PagePlan
  /** Whether to count the whole list as well. */
  readonly counted: boolean
  /** Whether to say what state the corpus is in as well. */
  readonly versioned?: boolean
  readonly signal?: AbortSignal | undefined
}

/** A page of a list, with what else was asked for, or null. */
export interface CountedPage<Row> extends Page<Row> {
  readonly total: number | null
  /** Another one for every state of the corpus. */
  readonly version: string | null
}

const VERSION = `SELECT string_agg(id::text, ' ' ORDER BY id) FROM "CorpusVersion"`

/** Reads one page with everything that is selected of its rows, and what else is asked for: one statement. */
export async function readPage<Model extends Prisma.ModelName>(
  database: Database,
  { model, where, selection, plan, counted, versioned, signal }: PageRequest<Model>,
): Promise<CountedPage<RowOf<Model>>> {
  const statement = new Statement()
  const scope = new Scope(statement, model)
  const { sql, revive } = compileSelection(scope, selection)
  const column = (path: readonly string[]) => scope.at(path)
  const condition = `${compileWhere(scope, where)} AND ${compileKeyset(column, statement, plan)}`
  const order = compilePageOrder(column, plan)
  // One row more than asked for tells whether there is another page.
  const limit = statement.bind(plan.size + 1)
  const rows = `SELECT json_agg(page.row) FROM (SELECT ${sql} AS row FROM ${scope.from()} WHERE ${condition}${order} LIMIT ${limit}) page`
  const total = counted ? `, (${countSql(statement, model, where)}) AS total` : ''
  const version = versioned ? `, (${VERSION}) AS version` : ''
  const [answer] = await database.read<{ rows: RowOf<Model>[] | null; total?: number; version?: string }>(
    `SELECT (${rows}) AS rows${total}${version}`,
    statement.values,
    signal,
  )
  const found = answer?.rows ?? []
  if (revive) for (const row of found) revive(row as never)
  return { ...toPage(found, plan), total: answer?.total ?? null, version: answer?.version ?? null }
}

/** A subquery that counts the rows for which the filter holds. */
function countSql(statement: Statement, model: string, where: object): string {
  const scope = new Scope(statement, model)
  const condition = compileWhere(scope, where)
  return `SELECT count(*)::int FROM ${scope.from()} WHERE ${condition}`
}
