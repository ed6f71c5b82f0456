import { type ClusterFolder, openClusterFolder } from './cluster-folder.ts'
import { assertSameMajor, createCluster, readClusterPassword } from './create-cluster.ts'
import { holdFolder } from './hold-folder.ts'
import { takeOwnerLock } from './owner-lock.ts'
import { findPostgresBinaries, locatePostgresPackage } from './postgres-binaries.ts'
import { connectionUrl, type Listening, settingArguments } from './postgres-settings.ts'
import { stopPostmaster } from './postmaster.ts'
import { reachPostmaster } from './reach-postmaster.ts'
import { withClient } from './with-client.ts'

export type EmbeddedPostgresOptions = {
  /** Folder of this installation; the cluster lies below it, see cluster-folder.ts. */
  readonly dataDir: string
  /** How long to wait for a server that is starting or recovering from a crash. */
  readonly startTimeoutMs?: number
  /** False trades safety against a power cut for speed: for tests. */
  readonly durable?: boolean
}

/** A running PostgreSQL of our own. */
export type EmbeddedPostgres = {
  /** Connection string of the application's database. */
  readonly url: string
  /** True when the server was already running, left by a Debrief that was killed. */
  readonly adopted: boolean
  readonly folder: ClusterFolder
  /** Connection string of another database of the same server. */
  urlOf(database: string): string
  /** Stops the server cleanly and gives the folder up. */
  stop(): Promise<void>
}

const databaseName = 'debrief'

/**
 * Starts the PostgreSQL that comes with Debrief, or takes over one that still runs on this folder. While it is held,
 * a server that dies is started again.
 * @throws {FolderInUseError} when another Debrief runs on this folder
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { dataDir, startTimeoutMs = 60_000, durable = true } = options
  const folder = openClusterFolder(dataDir)
  const source = locatePostgresPackage(dataDir)
  const { postgres, initdb } = findPostgresBinaries(folder.user, source)
  await createCluster(folder, initdb, durable)
  assertSameMajor(folder.data, source.version)
  const password = readClusterPassword(folder.data)
  const settings = settingArguments(serverSettings(durable))

  const reach = (listening?: Listening) =>
    reachPostmaster({ folder, postgres, password, settings, listening, timeoutMs: startTimeoutMs })
  const { listening, adopted } = await reach()
  const urlOf = (database: string) => connectionUrl(listening, password, database)

  const held = await holdFolder(
    (onLost) => takeOwnerLock(urlOf('postgres'), dataDir, onLost),
    () => reach(listening),
  )

  const stop = async () => {
    if (await held.release()) await stopPostmaster(folder.data)
  }
  try {
    await ensureDatabase(urlOf('postgres'))
  } catch (error) {
    await stop()
    throw error
  }
  return { url: urlOf(databaseName), adopted, folder, urlOf, stop }
}

function serverSettings(durable: boolean): Record<string, string> {
  const speed = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }
  return {
    timezone: 'UTC',
    log_timezone: 'UTC',
    jit: 'off',
    max_connections: '100',
    // As on any disk without moving parts: by default whole tables are read where a few thousand rows are asked for.
    random_page_cost: '1.1',
    ...(durable ? {} : speed),
  }
}

function ensureDatabase(url: string): Promise<void> {
  return withClient({ url, purpose: 'create' }, async (client) => {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [databaseName])
    if (rowCount === 0) await client.query(`CREATE DATABASE ${databaseName}`)
  })
}
