import { withClient } from './with-client.ts'

/** Removes every table, type and row, and leaves an empty schema to migrate. */
export async function emptyDatabase(url: string): Promise<void> {
  await withClient({ url, purpose: 'reset', lockTimeoutMs: 10_000 }, (client) =>
    client.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public'),
  )
}
