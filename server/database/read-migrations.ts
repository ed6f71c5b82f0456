import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** One folder of prisma/migrations. */
export type Migration = {
  readonly name: string
  readonly sql: string
  /** SHA-256 of the SQL in hexadecimal, as Prisma writes it to `_prisma_migrations`. */
  readonly checksum: string
}

/** Migrations in the order in which they apply: their names begin with a time. */
export function readMigrations(folder: string): Migration[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const sql = readFileSync(join(folder, name, 'migration.sql'), 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    })
}
