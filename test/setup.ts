import type { TestProject } from 'vitest/node'
import { importPacks } from '../server/commands/import.ts'
import { createDatabase } from '../server/database/client.ts'
import { migrate } from '../server/database/migrate.ts'
import { packsFolder } from '../server/database/project-paths.ts'
import type { EmbeddedPostgres } from '../server/database/embedded-postgres.ts'
import { startTemporaryPostgres } from '../server/database/temporary-postgres.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Connection string of the test cluster's own database, from which others are made. */
    readonly postgresUrl: string
    /** Name of the migrated and seeded database to copy. */
    readonly templateDatabase: string
  }
}

interface Shared {
  suites: number
  readonly started: Promise<EmbeddedPostgres>
}

// Vitest loads this file anew for every suite, but all in one process, and the schema engine's WebAssembly can stand there
// only once.
const process = globalThis as { debriefTestPostgres?: Shared }

/** One PostgreSQL for the whole run, with one database that every test file copies: see database.ts. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const shared = (process.debriefTestPostgres ??= { suites: 0, started: startSeeded() })
  shared.suites++
  const postgres = await shared.started
  project.provide('postgresUrl', postgres.urlOf('postgres'))
  project.provide('templateDatabase', 'debrief')
  return async () => {
    if (--shared.suites > 0) return
    delete process.debriefTestPostgres
    await postgres.stop()
  }
}

async function startSeeded(): Promise<EmbeddedPostgres> {
  const postgres = await startTemporaryPostgres()
  try {
    await migrate(postgres.url)
    await seed(postgres.url)
    return postgres
  } catch (error) {
    await postgres.stop()
    throw error
  }
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
