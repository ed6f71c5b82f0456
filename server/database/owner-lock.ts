import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'

/** Namespace and number of the advisory lock that the one Debrief of a data folder holds. */
const lockKeys = [3327433, 1]

/** How long a lock may outlive its owner: until the server notices that a killed process hung up. */
const graceMs = 1_500

/** Says that another Debrief owns the data folder. */
export class FolderInUseError extends Error {
  override name = 'FolderInUseError'
}

/** The right to be the one Debrief of a data folder. */
export type OwnerLock = {
  readonly held: boolean
  release(): Promise<void>
}

/**
 * Takes the lock, which lasts as long as a connection to the database: it ends with its owner, however that dies.
 * @param onLost  called when the connection breaks and the lock with it
 * @throws {FolderInUseError} when another process holds it
 */
export async function takeOwnerLock(url: string, dataDir: string, onLost: () => void): Promise<OwnerLock> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 5_000,
    query_timeout: 5_000,
    application_name: `process ${process.pid}`,
    keepAlive: true,
  })
  let held = false
  client.on('error', () => {})
  client.on('end', () => {
    if (!held) return
    held = false
    onLost()
  })
  try {
    await client.connect()
    held = await waitForLock(client)
    if (!held) {
      throw new FolderInUseError(
        `Another Debrief (${await findHolder(client)}) is running on ${dataDir}. Stop it first, or give this one a folder of its own: DATA_DIR=…`,
      )
    }
  } catch (error) {
    // Not awaited: a server that hangs would not answer the goodbye either.
    void client.end().catch(() => {})
    throw error
  }
  return {
    get held() {
      return held
    },
    async release() {
      held = false
      await client.end()
    },
  }
}

async function waitForLock(client: pg.Client): Promise<boolean> {
  const deadline = Date.now() + graceMs
  for (;;) {
    const { rows } = await client.query<{ locked: boolean }>('SELECT pg_try_advisory_lock($1, $2) AS locked', lockKeys)
    if (rows[0]?.locked) return true
    if (Date.now() > deadline) return false
    await sleep(50)
  }
}

async function findHolder(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT a.application_name AS name FROM pg_locks l JOIN pg_stat_activity a USING (pid)
     WHERE l.locktype = 'advisory' AND l.granted AND l.classid = $1 AND l.objid = $2 AND l.objsubid = 2`,
    lockKeys,
  )
  return rows[0]?.name ?? 'unknown process'
}
