import type pg from 'pg'
import { migrationsFolder } from './project-paths.ts'
import { readMigrations } from './read-migrations.ts'
import { withClient } from './with-client.ts'

/** Held while migrating, so that two processes that start at once do not clash. "debrief" on a telephone's keys. */
const migrationLock = 3327433

/** Where a database stands against the migrations on disk. */
export type MigrationStatus = {
  readonly applied: readonly string[]
  readonly pending: readonly string[]
  /** Begun and not finished: somebody has to look. */
  readonly failed: readonly string[]
  /** Applied, but the file has changed since. */
  readonly edited: readonly string[]
}

/**
 * Brings the database up to date and returns the names of the migrations that were applied now.
 * `_prisma_migrations` is written by Prisma's own engine, so `prisma migrate deploy` understands the result.
 * @throws when a migration fails or an earlier one was left half done; the message names it
 */
export function migrate(url: string): Promise<string[]> {
  return withClient({ url, purpose: 'migrate' }, async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [migrationLock])
    const { pending, failed } = await compare(client)
    if (failed.length > 0) {
      throw new Error(
        `Migration ${failed.join(', ')} was left half done. Repair the database by hand, then mark it with "prisma migrate resolve".`,
      )
    }
    if (pending.length === 0) return []

    // Five megabytes of WebAssembly, not needed on most starts.
    const { everything, migrationList, withSchemaEngine } = await import('./schema-engine.ts')
    const { appliedMigrationNames } = await withSchemaEngine(url, (engine) =>
      engine.applyMigrations({ migrationsList: migrationList(), filters: everything }),
    )
    return appliedMigrationNames
  })
}

/** Reads, changes nothing. */
export function migrationStatus(url: string): Promise<MigrationStatus> {
  return withClient({ url, purpose: 'status' }, compare)
}

async function compare(client: pg.Client): Promise<MigrationStatus> {
  const rows = await readHistory(client)
  const checksums = new Map(rows.filter((row) => row.finished).map((row) => [row.name, row.checksum]))
  const migrations = readMigrations(migrationsFolder)
  return {
    applied: migrations.filter(({ name }) => checksums.has(name)).map(({ name }) => name),
    pending: migrations.filter(({ name }) => !checksums.has(name)).map(({ name }) => name),
    failed: rows.filter((row) => !row.finished).map((row) => row.name),
    edited: migrations
      .filter(({ name, checksum }) => (checksums.get(name) ?? checksum) !== checksum)
      .map(({ name }) => name),
  }
}

async function readHistory(client: pg.Client) {
  const table = await client.query<{ name: string | null }>(`SELECT to_regclass('_prisma_migrations')::text AS name`)
  if (!table.rows[0]?.name) return []
  const history = await client.query<{ name: string; checksum: string; finished: boolean }>(
    `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished
     FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY started_at`,
  )
  return history.rows
}
