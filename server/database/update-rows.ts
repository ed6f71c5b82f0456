import type { Prisma } from '../generated/client.ts'
import type { Row } from './insert-rows.ts'

const ROWS_PER_STATEMENT = 2_000

/** Sets the given columns of the rows with the given ids, by the thousand; see insert-rows.ts for the form. */
export async function updateRows<Table extends Prisma.ModelName, Change extends Partial<Row<Table>> & { id: string }>(
  database: Prisma.TransactionClient,
  table: Table,
  changes: readonly Change[],
): Promise<void> {
  const columns = Object.keys(changes[0] ?? {})
    .filter((column) => column !== 'id')
    .map((column) => `"${column}" = change."${column}"`)
    .join(', ')
  const sql = `UPDATE "${table}" AS stored SET ${columns} FROM jsonb_populate_recordset(NULL::"${table}", $1::jsonb) AS change WHERE stored.id = change.id`
  for (let at = 0; at < changes.length; at += ROWS_PER_STATEMENT)
    await database.$executeRawUnsafe(sql, JSON.stringify(changes.slice(at, at + ROWS_PER_STATEMENT)))
}
