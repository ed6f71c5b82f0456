import { chmodSync, cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, unlinkSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  type BinarySource,
  findPostgresBinaries,
  locatePostgresPackage,
} from '../../server/database/postgres-binaries.ts'
import { findUnprivilegedUser, succeedsAs } from '../../server/database/unprivileged-user.ts'

const asRoot = process.getuid?.() === 0
const user = findUnprivilegedUser()
const open = mkdtempSync(join(tmpdir(), 'debrief open '))
const closed = mkdtempSync(join(asRoot ? homedir() : tmpdir(), 'debrief closed '))
let installed: BinarySource

beforeAll(() => {
  chmodSync(open, 0o755)
  installed = locatePostgresPackage(open)
})

afterAll(() => {
  for (const folder of [open, closed]) rmSync(folder, { recursive: true, force: true })
})

test('library links that a skipped install script did not make are made', () => {
  const source = unpack(join(open, 'installed'))
  const programs = findPostgresBinaries(user, source)
  expect(programs.postgres).toBe(join(source.packageFolder, 'native', 'bin', 'postgres'))
  expect(missingLinks(source.packageFolder)).toEqual([])
  expect(succeedsAs(user, programs.postgres, ['--version'])).toBe(true)
})

test('programs in a folder that their user cannot enter, or where links cannot be made, are run from a copy', () => {
  const source = unpack(join(closed, 'installed'))
  chmodSync(closed, 0o700)
  if (!asRoot) chmodSync(join(source.packageFolder, 'native', 'lib'), 0o500)
  const programs = findPostgresBinaries(user, source)
  expect(programs.postgres.startsWith(join(open, 'copies'))).toBe(true)
  expect(succeedsAs(user, programs.initdb, ['--version'])).toBe(true)

  expect(findPostgresBinaries(user, source)).toEqual(programs)
  expect(readdirSync(join(open, 'copies'))).toHaveLength(1)
  chmodSync(join(source.packageFolder, 'native', 'lib'), 0o755)
})

test('when nothing can be run, each place is named with its reason', () => {
  const source = unpack(join(open, 'broken'))
  unlinkSync(join(source.packageFolder, 'native', 'bin', 'initdb'))
  expect(() => findPostgresBinaries(user, { ...source, version: 'broken' })).toThrow(
    /cannot be run:\n- .*initdb.*\n- .*initdb.*\nSet DATABASE_URL/,
  )
})

/** The installed package as the registry sends it: without links. */
function unpack(packageFolder: string): BinarySource {
  cpSync(installed.packageFolder, packageFolder, { recursive: true, verbatimSymlinks: true })
  for (const link of linkTargets(packageFolder)) rmSync(link, { force: true })
  return { ...installed, packageFolder, copyParents: [join(open, 'copies')] }
}

function linkTargets(packageFolder: string): string[] {
  const list = readFileSync(join(packageFolder, 'native', 'pg-symlinks.json'), 'utf8')
  return (JSON.parse(list) as { target: string }[]).map(({ target }) => join(packageFolder, target))
}

function missingLinks(packageFolder: string): string[] {
  return linkTargets(packageFolder).filter((link) => !existsSync(link))
}
