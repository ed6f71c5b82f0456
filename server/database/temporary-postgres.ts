import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres.ts'
import { isServed } from './postmaster-locks.ts'
import { stopPostmaster } from './postmaster.ts'

const prefix = 'debrief-temporary-'
const ownerFile = 'owner.pid'

/** An empty PostgreSQL in a folder of its own, gone after `stop`: for tests and for working out migrations. */
export async function startTemporaryPostgres(): Promise<EmbeddedPostgres> {
  await removeAbandoned()
  const dataDir = mkdtempSync(join(tmpdir(), prefix))
  writeFileSync(join(dataDir, ownerFile), String(process.pid))
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

/** A test run that was killed leaves its server behind, and nobody would come back for it. */
async function removeAbandoned(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((name) => name.startsWith(prefix))) {
    const dataDir = join(tmpdir(), name)
    try {
      if (isAlive(Number(readFileSync(join(dataDir, ownerFile), 'utf8')))) continue
      const top = join(dataDir, 'postgres')
      const folder = { data: join(top, 'data'), socket: join(top, 'socket') }
      if (isServed(folder)) await stopPostmaster(folder.data)
      rmSync(dataDir, { recursive: true, force: true })
    } catch {
      // Somebody else's, or just being made or removed: not worth failing for.
    }
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
