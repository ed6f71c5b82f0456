import { expect, vi } from 'vitest'
import { withClient } from '../server/database/with-client.ts'

export interface Held {
  /** Waits until so many connections wait for a lock. */
  readonly waiting: (count: number) => Promise<void>
  /** Runs a statement in the transaction that holds the locks. */
  readonly run: (sql: string) => Promise<unknown>
  /** Lets go before the end. */
  readonly release: () => Promise<void>
}

/** Holds the locks that a statement takes, from a connection of its own, while something is done. */
export async function whileHeld(url: string, sql: string, act: (held: Held) => Promise<void>): Promise<void> {
  await withClient({ url, purpose: 'holds locks' }, async (client) => {
    await client.query(`BEGIN; ${sql}`)
    const waiting = (count: number) =>
      vi.waitFor(
        async () => {
          // A transaction sees connections as they were when it first looked.
          await client.query('SELECT pg_stat_clear_snapshot()')
          const { rows } = await client.query(
            `SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()`,
          )
          expect(rows).toHaveLength(count)
        },
        { timeout: 10_000, interval: 20 },
      )
    await act({ waiting, run: (more) => client.query(more), release: async () => void (await client.query('COMMIT')) })
  })
}
