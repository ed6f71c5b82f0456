import { importPacks } from '../server/commands/import.ts'
import { createDatabase } from '../server/database/client.ts'
import { startEmbeddedPostgres } from '../server/database/embedded-postgres.ts'
import { migrate } from '../server/database/migrate.ts'
import { packsFolder } from '../server/database/project-paths.ts'
import { readEnvironment } from '../server/environment.ts'

/** Imports the packs of `prisma/reports`; safe to run again. `start` does the same by itself. */
const { databaseUrl, dataDir } = readEnvironment(process.env)
const postgres = databaseUrl === undefined ? await startEmbeddedPostgres({ dataDir }) : null
const url = databaseUrl ?? postgres?.url ?? ''
await migrate(url)
const database = createDatabase({ url })
const outcomes = await importPacks(database, packsFolder, {
  now: new Date(),
  onStep: (message) => console.info(message),
})
if (outcomes.some(({ kind }) => kind === 'REFUSED')) process.exitCode = 1
await database.close()
await postgres?.stop()
