import { chmodSync, existsSync, lstatSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createDatabase } from '../../server/database/client.ts'
import { startEmbeddedPostgres } from '../../server/database/embedded-postgres.ts'
import { findUnprivilegedUser } from '../../server/database/unprivileged-user.ts'

const asRoot = process.getuid?.() === 0
let privateFolder: string

beforeEach(() => {
  privateFolder = mkdtempSync(join(asRoot ? homedir() : tmpdir(), 'debrief private '))
  chmodSync(privateFolder, 0o700)
})

afterEach(() => rmSync(privateFolder, { recursive: true, force: true }))

test('a data folder that only its owner can enter is enough to run a database, for root too', async () => {
  const dataDir = join(privateFolder, 'data')
  const first = await startEmbeddedPostgres({ dataDir, durable: false })
  const { top } = first.folder
  try {
    await run(first.url, 'CREATE TABLE "Kept" ()')
    await first.stop()

    expect(statSync(privateFolder).mode & 0o777).toBe(0o700)
    expect(statSync(first.folder.data).uid === 0).toBe(false)
    const pointer = join(dataDir, 'postgres-location')
    if (asRoot) expect(readFileSync(pointer, 'utf8').trim()).toBe(top)
    else expect([existsSync(pointer), top]).toEqual([false, join(dataDir, 'postgres')])

    const second = await startEmbeddedPostgres({ dataDir, durable: false })
    await run(second.url, 'DROP TABLE "Kept"')
    await second.stop()
  } finally {
    rmSync(top, { recursive: true, force: true })
  }
})

test('a path too long for a Unix socket is served over a loopback port', async () => {
  const dataDir = join(tmpdir(), `debrief-${process.pid}`, 'deep'.repeat(25))
  mkdirSync(dataDir, { recursive: true })
  try {
    const postgres = await startEmbeddedPostgres({ dataDir, durable: false })
    expect(postgres.url).toMatch(/@127\.0\.0\.1:\d+\/debrief$/)
    await run(postgres.url, 'CREATE TABLE "Reached" ()')
    await postgres.stop()
  } finally {
    rmSync(join(tmpdir(), `debrief-${process.pid}`), { recursive: true, force: true })
  }
})

test('PostgreSQL never runs as root: root lends it another user, anybody else is that user', () => {
  const user = findUnprivilegedUser()
  if (asRoot) expect(user?.uid).toBeGreaterThan(0)
  else expect(user).toBeUndefined()
})

test('the password and the data are for the database user only', async () => {
  const dataDir = join(privateFolder, 'data')
  const postgres = await startEmbeddedPostgres({ dataDir, durable: false })
  await postgres.stop()
  expect(statSync(postgres.folder.data).mode & 0o777).toBe(0o700)
  expect(lstatSync(join(postgres.folder.data, 'debrief.password')).mode & 0o777).toBe(0o600)
  rmSync(postgres.folder.top, { recursive: true, force: true })
})

async function run(url: string, sql: string): Promise<void> {
  const database = createDatabase({ url, poolSize: 1 })
  await database.$executeRawUnsafe(sql).finally(() => database.close())
}
