import type { Environment } from '../environment.ts'
import { readSessionSecret } from '../session-secret.ts'

/** A server that takes requests. */
export type RunningServer = {
  /** Where it listens, as an address for a browser. */
  readonly address: string
  /** Turns away new requests, lets running ones end, and closes the database connections. */
  close(): Promise<void>
}

/** Connects to the database at `url` and listens. */
export async function runServer(environment: Environment, url: string): Promise<RunningServer> {
  const [{ serve }, { createDatabase }] = await Promise.all([import('../main.ts'), import('../database/client.ts')])
  const database = createDatabase({
    url,
    poolSize: environment.databasePoolSize,
    statementTimeoutMs: environment.databaseTimeoutMs,
  })
  try {
    const server = await serve({
      database,
      environment: { ...environment, sessionSecret: readSessionSecret(environment) },
    })
    return {
      address: server.address,
      close: () => server.close().finally(() => database.close()),
    }
  } catch (error) {
    await database.close()
    throw error
  }
}
