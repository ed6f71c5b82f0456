import { createHash } from 'node:crypto'
import type pg from 'pg'

/** Shapes of statements that a connection keeps prepared. Callers can make up endless many; those beyond are not kept. */
const MOST_PREPARED = 500

export type ReadStatement = <Row extends object>(
  text: string,
  values: readonly unknown[],
  signal?: AbortSignal,
) => Promise<Row[]>

/**
 * Runs reading statements on a pool, prepared by name so that PostgreSQL parses and plans each shape once a connection.
 * When the signal says so, a running statement is cancelled in the server too: nobody waits for its answer any more.
 * @param cancelling  for cancelling alone: when it is needed most, every connection of the other pool is taken
 */
export function createReadStatement(pool: pg.Pool, cancelling: pg.Pool): ReadStatement {
  const names = new Map<string, string>()
  const nameOf = (text: string): string | undefined => {
    const known = names.get(text)
    if (known !== undefined || names.size >= MOST_PREPARED) return known
    const name = `read_${createHash('sha256').update(text).digest('hex').slice(0, 24)}`
    names.set(text, name)
    return name
  }
  return async <Row extends object>(text: string, values: readonly unknown[], signal?: AbortSignal) => {
    signal?.throwIfAborted()
    const name = nameOf(text)
    const query = { text, values: [...values], ...(name !== undefined && { name }) }
    if (!signal) return (await pool.query<Row>(query)).rows
    const client = await pool.connect()
    let cancelled: Promise<unknown> | undefined
    const cancel = () => {
      const { processID } = client as unknown as { processID: number }
      cancelled = cancelling.query('SELECT pg_cancel_backend($1)', [processID]).catch(() => {})
    }
    signal.addEventListener('abort', cancel, { once: true })
    try {
      signal.throwIfAborted()
      return (await client.query<Row>(query)).rows
    } finally {
      signal.removeEventListener('abort', cancel)
      // The connection goes back only when no cancellation can hit what runs on it next.
      await cancelled
      client.release()
    }
  }
}
