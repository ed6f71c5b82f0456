import { readEnvironment } from '../environment.ts'
import { runServer } from './run-server.ts'
import { endAfter, stopOnSignal } from './stop-on-signal.ts'

// Serves a database that is up and migrated (DATABASE_URL) and nothing else: one of several processes behind a load
// balancer, or the half of "pnpm dev" that Node starts again at every change.

const cleanup = new AsyncDisposableStack()
stopOnSignal(cleanup, () => true)
try {
  const environment = readEnvironment(process.env)
  if (environment.databaseUrl === undefined)
    throw new Error('serve.ts needs DATABASE_URL; "pnpm start" brings a database of its own.')
  const server = await runServer(environment, environment.databaseUrl)
  cleanup.defer(() => server.close())
  console.log(`Listening on ${server.address}`)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
  await endAfter(cleanup)
}
