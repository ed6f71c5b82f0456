import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres.ts'

/** An empty PostgreSQL in a folder of its own, gone after `stop`: for tests and for working out migrations. */
export async function startTemporaryPostgres(): Promise<EmbeddedPostgres> {
  const dataDir = mkdtempSync(join(tmpdir(), 'debrief-'))
  // Root's PostgreSQL runs as another user, who has to pass through.
  chmodSync(dataDir, 0o711)
  const postgres = await startEmbeddedPostgres({ dataDir, durable: false })
  return {
    ...postgres,
    async stop() {
      await postgres.stop()
      for (const folder of [postgres.folder.top, dataDir]) rmSync(folder, { recursive: true, force: true })
    },
  }
}
