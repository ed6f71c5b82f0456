import type { Database } from '../../server/database/client.ts'
import { findFreePort } from '../../server/database/find-free-port.ts'
import type { ServiceLimits } from '../../server/environment.ts'
import { serve } from '../../server/main.ts'
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
  const server = await servePages({ database, port })
  return {
    origin: server.address,
    database,
    async close() {
      await server.close()
      await drop()
    },
  }
}

interface Served {
  readonly database: Database
  readonly port: number
  /** Folder of the built pages, where they are not those of web/build. */
  readonly pages?: string
  /** Whose own queries are taken; everybody's when left out. */
  readonly adhocQueries?: ServiceLimits['adhocQueries']
}

/** Serves pages over a database. */
export function servePages({ port, adhocQueries = 'everybody', ...options }: Served): ReturnType<typeof serve> {
  return serve({
    ...options,
    environment: {
      port,
      host: '127.0.0.1',
      logLevel: 'error',
      publicOrigin: `http://127.0.0.1:${port}`,
      sessionSecret: 'a secret that only the tests know, long enough',
      service: { ...UNLIMITED, adhocQueries },
    },
  })
}
