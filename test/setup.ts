import type { TestProject } from 'vitest/node'
import { importPacks } from '../server/commands/import.ts'
import { printProblem } from '../server/commands/print-problem.ts'
import { createDatabase } from '../server/database/client.ts'
import { migrate } from '../server/database/migrate.ts'
import { packsFolder } from '../server/database/project-paths.ts'
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

/** Imports the report packs, so that tests find the corpus that users have. A broken one is named and left out. */
async function seed(url: string): Promise<void> {
  const database = createDatabase({ url })
  try {
    await importPacks(database, packsFolder, { now: new Date(), onStep: (step) => console.log(step) })
  } finally {
    // A template cannot be copied while anybody is connected to it.
    await database.close()
  }
}
