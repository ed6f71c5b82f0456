import { execFile } from 'node:child_process'
import { randomBytes, randomUUID } from 'node:crypto'
import {
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { ClusterFolder } from './cluster-folder.ts'
import { postgresUser } from './postgres-settings.ts'

const passwordFile = 'debrief.password'
const abandonedAfterMs = 600_000

/**
 * Makes the cluster unless it is there. It is made beside its place and renamed, so that a start that was killed
 * half-way, or two starts at once, never leave half a cluster.
 * @param durable  false skips the flush to disk: for tests
 */
export async function createCluster(folder: ClusterFolder, initdb: string, durable: boolean): Promise<void> {
  if (existsSync(folder.data)) return
  removeAbandoned(folder)
  const unfinished = join(folder.top, `data.${randomUUID()}`)
  const password = `${unfinished}.password`
  mkdirSync(unfinished, { mode: 0o700 })
  writeFileSync(password, randomBytes(24).toString('base64url'), { mode: 0o600 })
  if (folder.user) for (const path of [unfinished, password]) chownSync(path, folder.user.uid, folder.user.gid)
  try {
    await promisify(execFile)(initdb, initdbArguments(unfinished, password, durable), {
      ...folder.user,
      cwd: folder.top,
      env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' },
    })
    renameSync(password, join(unfinished, passwordFile))
    renameSync(unfinished, folder.data)
  } catch (error) {
    for (const path of [unfinished, password]) rmSync(path, { recursive: true, force: true })
    // Lost a race: the winner's cluster is there.
    if (!existsSync(folder.data))
      throw new Error(`The database could not be created in ${folder.top}.`, { cause: error })
  }
}

/** The password that the cluster was made with. */
export function readClusterPassword(data: string): string {
  return readFileSync(join(data, passwordFile), 'utf8').trim()
}

/** @throws when the cluster was made by another major version of PostgreSQL */
export function assertSameMajor(data: string, packageVersion: string): void {
  const found = readFileSync(join(data, 'PG_VERSION'), 'utf8').trim()
  const [ours] = packageVersion.split('.')
  if (found === ours) return
  throw new Error(
    `The database in ${data} was made by PostgreSQL ${found}, and this Debrief comes with ${ours}. Dump it with the Debrief that made it and load it into a new DATA_DIR.`,
  )
}

/** The built-in locale sorts the same on every platform and needs no library of the system. */
function initdbArguments(data: string, password: string, durable: boolean): string[] {
  return [
    `--pgdata=${data}`,
    `--username=${postgresUser}`,
    `--pwfile=${password}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--no-locale',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    ...(durable ? [] : ['--no-sync']),
  ]
}

function removeAbandoned(folder: ClusterFolder): void {
  for (const name of readdirSync(folder.top).filter((name) => name.startsWith('data.'))) {
    const path = join(folder.top, name)
    const { mtimeMs } = statSync(path, { throwIfNoEntry: false }) ?? { mtimeMs: Infinity }
    if (Date.now() - mtimeMs > abandonedAfterMs) rmSync(path, { recursive: true, force: true })
  }
}
