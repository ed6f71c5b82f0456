import type { Database } from '../database/client.ts'
import type { Prisma } from '../generated/client.ts'
import { compileOrder } from './sql/compile-order.ts'
import { compileSelection, type Selection } from './sql/compile-selection.ts'
import { compileWhere } from './sql/compile-where.ts'
import { Scope, Statement } from './sql/scope.ts'

/** A row with all its columns; relations that were selected hang on it too. */
export type RowOf<Model extends Prisma.ModelName> = Prisma.TypeMap['model'][Model]['payload']['scalars']

export interface RowsRequest<Model extends Prisma.ModelName> {
  readonly model: Model
  /** A filter as Prisma writes it. */
  readonly where: object
  readonly selection: Selection
  readonly orderBy?: readonly object[]
  readonly signal?: AbortSignal | undefined
}

/** Reads every row for which the filter holds, with everything that is selected of it: one statement. */
export async function readRows<Model extends Prisma.ModelName>(
  database: Database,
  { model, where, selection, orderBy, signal }: RowsRequest<Model>,
): Promise<RowOf<Model>[]> {
  const statement = new Statement()
  const scope = new Scope(statement, model)
  const { sql, revive } = compileSelection(scope, selection)
  const condition = compileWhere(scope, where)
  const order = compileOrder(scope, orderBy)
  const text = `SELECT ${sql} AS row FROM ${scope.from()} WHERE ${condition}${order}`
  const found = await database.read<{ row: RowOf<Model> }>(text, statement.values, signal)
  if (revive) for (const { row } of found) revive(row as never)
  return found.map(({ row }) => row)
}

/** The same for a filter that holds for one row at most. */
export async function readRow<Model extends Prisma.ModelName>(
  database: Database,
  request: Omit<RowsRequest<Model>, 'orderBy'>,
): Promise<RowOf<Model> | null> {
  const [row] = await readRows(database, request)
  return row ?? null
}
