import { randomUUID } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { canUseFolder, findUnprivilegedUser, type SystemUser } from './unprivileged-user.ts'

/** Where one embedded PostgreSQL keeps everything, and the user that it runs as. */
export type ClusterFolder = {
  /** PostgreSQL's own data directory. */
  readonly data: string
  /** Folder for the Unix socket. */
  readonly socket: string
  readonly log: string
  /** Holds the three above. */
  readonly top: string
  readonly user: SystemUser | undefined
}

/** Clusters of folders that PostgreSQL's user cannot enter, such as those below /root. */
const sharedParent = '/var/lib/debrief'

/**
 * Finds or makes the folder of the database that belongs to `dataDir`: `dataDir/postgres`. When we are root and
 * PostgreSQL's user cannot come in there, the cluster lies in /var/lib/debrief instead, and `dataDir/postgres-location`
 * says where. Permissions of folders that were there before are never changed.
 * @throws when an existing database has become unreachable
 */
export function openClusterFolder(dataDir: string, elsewhere = sharedParent): ClusterFolder {
  makeFolder(dataDir, 0o711)
  const pointer = join(dataDir, 'postgres-location')
  if (existsSync(pointer)) return openPointedAt(pointer)

  const beside = prepare(join(realpathSync(dataDir), 'postgres'))
  if (canUseFolder(beside.user, beside.socket)) return beside
  if (existsSync(beside.data)) {
    throw new Error(
      `The database in ${beside.data} cannot be reached by its user ${beside.user?.uid}. Let others pass through the folders above it (chmod o+x), or set DATA_DIR.`,
    )
  }
  rmSync(beside.top, { recursive: true })
  makeFolder(elsewhere, 0o711)
  const away = prepare(join(elsewhere, `database-${randomUUID()}`))
  if (!canUseFolder(away.user, away.socket)) {
    throw new Error(
      `PostgreSQL cannot run as root, and its user can enter neither ${dataDir} nor ${elsewhere}. Set DATA_DIR to a folder that it can reach.`,
    )
  }
  writeFileSync(pointer, `${away.top}\n`)
  return away
}

function openPointedAt(pointer: string): ClusterFolder {
  const top = readFileSync(pointer, 'utf8').trim()
  if (existsSync(top)) return prepare(top)
  throw new Error(
    `The database was kept in ${top} and is not there any more. Bring it back, or delete ${pointer} to start with an empty one.`,
  )
}

function prepare(top: string): ClusterFolder {
  const folder = { top, data: join(top, 'data'), socket: join(top, 'socket'), log: join(top, 'postgres.log') }
  makeFolder(top, 0o711)
  const user = ownerOf(folder.data) ?? findUnprivilegedUser()
  makeFolder(folder.socket, 0o700, user)
  return { ...folder, user }
}

/** Root runs an existing cluster as whoever made it, for PostgreSQL accepts no other user. */
function ownerOf(data: string): SystemUser | undefined {
  if (process.getuid?.() !== 0 || !existsSync(data)) return undefined
  const { uid, gid } = statSync(data)
  return uid === 0 ? undefined : { uid, gid }
}

function makeFolder(folder: string, mode: number, owner?: SystemUser): void {
  if (mkdirSync(folder, { recursive: true }) === undefined) return
  chmodSync(folder, mode)
  if (owner) chownSync(folder, owner.uid, owner.gid)
}
