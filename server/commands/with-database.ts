import { createDatabase, type Database } from '../database/client.ts'
import { migrate } from '../database/migrate.ts'
import { FolderInUseError } from '../database/owner-lock.ts'
import { findRunningPostgres } from '../database/running-postgres.ts'
import { type Environment, readEnvironment } from '../environment.ts'
import { openPostgres, type OpenPostgres } from './open-postgres.ts'

const STATEMENT_MS = 5 * 60_000

/** Lends the database to a command that ends by itself. It may be used while Debrief runs: then it is that one's. */
export async function withDatabase<Result>(use: (database: Database) => Promise<Result>): Promise<Result> {
  const postgres = await openBeside(readEnvironment(process.env))
  try {
    await migrate(postgres.url)
    const database = createDatabase({ url: postgres.url, statementTimeoutMs: STATEMENT_MS })
    return await use(database).finally(() => database.close())
  } finally {
    await postgres.stop()
  }
}

async function openBeside(environment: Environment): Promise<Pick<OpenPostgres, 'url' | 'stop'>> {
  try {
    return await openPostgres(environment)
  } catch (error) {
    const url = error instanceof FolderInUseError ? await findRunningPostgres(environment.dataDir) : null
    if (url === null) throw error
    return { url, stop: async () => {} }
  }
}
