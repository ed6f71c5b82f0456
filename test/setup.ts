import { existsSync } from 'node:fs'
import type { TestProject } from 'vitest/node'
import { migrate } from '../server/database/migrate.ts'
import { startTemporaryPostgres } from '../server/database/temporary-postgres.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Connection string of the test cluster's own database, from which others are made. */
    readonly postgresUrl: string
    /** Name of the migrated and seeded database to copy. */
    readonly templateDatabase: string
  }
}

/** One PostgreSQL for the whole run, with one database that every test file copies: see database.ts. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const postgres = await startTemporaryPostgres()
  try {
    await migrate(postgres.url)
    await seed(postgres.url)
  } catch (error) {
    await postgres.stop()
    throw error
  }
  project.provide('postgresUrl', postgres.urlOf('postgres'))
  project.provide('templateDatabase', 'debrief')
  return () => postgres.stop()
}

/** Imports the report packs, so that tests find the corpus that users have. */
async function seed(url: string): Promise<void> {
  const command = new URL('../server/commands/import.ts', import.meta.url)
  if (!existsSync(command)) return
  const { importPacks } = await import(command.href)
  const { createDatabase } = await import('../server/database/client.ts')
  const database = createDatabase({ url })
  try {
    await importPacks({ database, now: new Date() })
  } finally {
    // A template cannot be copied while anybody is connected to it.
    await database.close()
  }
}
