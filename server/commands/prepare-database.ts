import { migrate } from '../database/migrate.ts'
import { packsFolder } from '../database/project-paths.ts'
import { openPostgres } from './open-postgres.ts'
import type { Environment } from '../environment.ts'
import { printStep } from './print-step.ts'

/** Opens the database, which is closed with the stack, and brings its tables up to date. @returns its connection string */
export async function prepareDatabase(environment: Environment, cleanup: AsyncDisposableStack): Promise<string> {
  const { url } = await printStep('database', async () => {
    const postgres = await openPostgres(environment)
    cleanup.defer(() => postgres.stop())
    return { note: postgres.place, result: postgres }
  })
  await printStep('migrate', async () => {
    const applied = await migrate(url)
    return { note: applied.length === 0 ? 'nothing to do' : `${applied.length} applied`, result: undefined }
  })
  return url
}

/** Imports the report packs that come with Debrief: the same pack again changes nothing. */
export async function importReports(url: string): Promise<void> {
  await printStep('import', async () => {
    const [{ importPacks }, { createDatabase }] = await Promise.all([
      import('./import.ts'),
      import('../database/client.ts'),
    ])
    const database = createDatabase({ url, statementTimeoutMs: 60_000 })
    const messages: string[] = []
    const onStep = (message: string) => messages.push(message)
    const outcomes = await importPacks(database, packsFolder, { now: new Date(), onStep }).finally(() =>
      database.close(),
    )
    const isFaulty = outcomes.some(({ kind }) => kind === 'REFUSED')
    return { note: messages.length === 0 ? 'nothing new' : messages.join('\n'), isFaulty, result: undefined }
  })
}
