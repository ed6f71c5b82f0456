import type { Prisma } from '../generated/client.ts'

/** Every column of a table, as Prisma types it. */
export type Row<Table extends Prisma.ModelName> = Prisma.TypeMap['model'][Table]['payload']['scalars']

const ROWS_PER_STATEMENT = 2_000

/**
 * Inserts rows by the thousand: one JSON parameter a statement, whatever the number of columns, so that the statement
 * is always the same and no limit on parameters is near. The table's own row type reads the JSON.
 */
export async function insertRows<Table extends Prisma.ModelName>(
  database: Prisma.TransactionClient,
  table: Table,
  rows: readonly Row<Table>[],
): Promise<void> {
  const columns = Object.keys(rows[0] ?? {})
    .map((column) => `"${column}"`)
    .join(', ')
  const sql = `INSERT INTO "${table}" (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::"${table}", $1::jsonb)`
  for (let at = 0; at < rows.length; at += ROWS_PER_STATEMENT)
    await database.$executeRawUnsafe(sql, JSON.stringify(rows.slice(at, at + ROWS_PER_STATEMENT)))
}
