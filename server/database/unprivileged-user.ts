import { execFileSync, spawnSync } from 'node:child_process'

/** Numeric ids of the system user that PostgreSQL runs as. */
export type SystemUser = { readonly uid: number; readonly gid: number }

/**
 * The user to run PostgreSQL as: undefined for "as we are". PostgreSQL refuses to run as root, so root lends it the
 * system user `postgres`, makes one when there is none, and takes `nobody` where none can be made.
 * @param names  tried in this order; the first is the one to make
 * @throws when root finds no user at all
 */
export function findUnprivilegedUser(
  names: readonly [string, ...string[]] = ['postgres', 'nobody'],
): SystemUser | undefined {
  if (process.getuid?.() !== 0) return undefined
  const [preferred, ...others] = names
  const user = lookUp(preferred) ?? create(preferred) ?? others.map(lookUp).find((found) => found !== undefined)
  if (user) return user
  throw new Error(
    `PostgreSQL does not run as root, and there is no system user to lend it to. Make one ("useradd --system ${preferred}"), start Debrief as an ordinary user, or set DATABASE_URL.`,
  )
}

/** Runs a command as that user; true when it ends with 0. */
export function succeedsAs(user: SystemUser | undefined, command: string, parameters: readonly string[]): boolean {
  return spawnSync(command, parameters, { ...user, cwd: '/', stdio: 'ignore' }).status === 0
}

/** True when that user can enter the folder and write there. */
export function canUseFolder(user: SystemUser | undefined, folder: string): boolean {
  return user === undefined || succeedsAs(user, '/bin/sh', ['-c', 'test -x "$1" && test -w "$1"', 'sh', folder])
}

function lookUp(name: string): SystemUser | undefined {
  try {
    const id = (flag: string) => Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: 'pipe' }))
    const user = { uid: id('-u'), gid: id('-g') }
    return user.uid > 0 ? user : undefined
  } catch {
    return undefined
  }
}

function create(name: string): SystemUser | undefined {
  spawnSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/bin/false', name], {
    stdio: 'ignore',
  })
  return lookUp(name)
}
