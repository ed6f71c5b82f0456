import { findFreePort } from '../../server/database/find-free-port.ts'
import { serve } from '../../server/main.ts'
import type { Database } from '../../server/database/client.ts'
import { createTestDatabase } from '../database.ts'
import { UNLIMITED } from '../unlimited.ts'

export interface Site {
  /** What the visitor types, e.g. `http://127.0.0.1:40123`. */
  readonly origin: string
  readonly database: Database
  close(): Promise<void>
}

/** The app as users get it, with its built pages, over a database of its own that holds the report packs. */
export async function startSite(): Promise<Site> {
  const { database, drop } = await createTestDatabase()
  const port = await findFreePort()
  const origin = `http://127.0.0.1:${port}`
  const server = await serve({
    database,
    environment: {
      port,
      host: '127.0.0.1',
      logLevel: 'error',
      publicOrigin: origin,
      sessionSecret: 'a secret that only the tests know, long enough',
      webDevOrigin: undefined,
      service: UNLIMITED,
    },
  })
  return {
    origin,
    database,
    async close() {
      await server.close()
      await drop()
    },
  }
}
