import pg from 'pg'

/** Removes every table, type and row, and leaves an empty schema to migrate. */
export async function emptyDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, application_name: 'debrief reset', lock_timeout: 10_000 })
  await client.connect()
  try {
    await client.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public')
  } finally {
    await client.end()
  }
}
