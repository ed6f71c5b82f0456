import { spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { createDatabase } from '../../server/database/client.ts'
import { startEmbeddedPostgres } from '../../server/database/embedded-postgres.ts'
import { readPostmasterFile, stopPostmaster } from '../../server/database/postmaster.ts'
import { type OwnerProcess, startOwner } from './owner-process.ts'

// The space is on purpose: people keep projects in "My Documents".
const dataDir = mkdtempSync(join(tmpdir(), 'debrief owner '))
let owner: OwnerProcess

beforeAll(async () => {
  chmodSync(dataDir, 0o711)
  owner = await startOwner(dataDir)
  await run(owner.url, 'CREATE TABLE "Note" (text text)')
})

afterEach(async () => {
  await owner.end('SIGTERM')
})

afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

test('a start after kill -9 takes over the server that lives on, with every acknowledged row', async () => {
  const before = readPostmasterFile(owner.folder.data)
  await run(owner.url, `INSERT INTO "Note" VALUES ('acknowledged')`)
  await owner.end('SIGKILL')

  owner = await startOwner(dataDir)
  expect(owner.adopted).toBe(true)
  expect(readPostmasterFile(owner.folder.data)).toEqual(before)
  expect(await run(owner.url, 'SELECT text FROM "Note"')).toEqual([{ text: 'acknowledged' }])
})

test('a start after owner and server were both killed waits for crash recovery and finds every acknowledged row', async () => {
  owner = await startOwner(dataDir)
  await run(owner.url, `INSERT INTO "Note" SELECT 'row ' || n FROM generate_series(1, 50000) n`)
  await owner.end('SIGKILL')
  process.kill(postmasterPid(owner), 'SIGKILL')

  owner = await startOwner(dataDir)
  expect(owner.adopted).toBe(false)
  expect(await run(owner.url, `SELECT count(*)::int AS rows FROM "Note"`)).toEqual([{ rows: 50_001 }])
})

test('a second Debrief on the same folder is refused and told which process holds it', async () => {
  owner = await startOwner(dataDir)
  await expect(startOwner(dataDir)).rejects.toThrow(
    `Another Debrief (process ${owner.process.pid}) is running on ${dataDir}. Stop it first, or give this one a folder of its own: DATA_DIR=…`,
  )
  expect(await run(owner.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
})

test('a server that dies while its owner runs is started again', async () => {
  owner = await startOwner(dataDir)
  const killed = postmasterPid(owner)
  process.kill(killed, 'SIGKILL')
  await expect
    .poll(() => run(owner.url, 'SELECT 1 AS one').catch(() => 'down'), { timeout: 15_000 })
    .toEqual([{ one: 1 }])
  expect(postmasterPid(owner)).not.toBe(killed)
})

test('SIGTERM leaves a database that needs no recovery', async () => {
  owner = await startOwner(dataDir)
  await owner.end('SIGTERM')
  expect(readPostmasterFile(owner.folder.data)).toBeUndefined()
  expect(readFileSync(owner.folder.log, 'utf8').trimEnd()).toMatch(/database system is shut down$/)
})

test('a process number that now belongs to another program does not keep the database from starting', async () => {
  owner = await startOwner(dataDir)
  await owner.end('SIGKILL')
  const file = join(owner.folder.data, 'postmaster.pid')
  const left = readFileSync(file, 'utf8')
  await stopPostmaster(owner.folder.data)
  const stranger = spawn('sleep', ['60'], { ...owner.folder.user })
  writeFileSync(file, left.replace(/^\d+/, String(stranger.pid)))
  try {
    owner = await startOwner(dataDir)
    expect(owner.adopted).toBe(false)
    expect(stranger.exitCode).toBeNull()
  } finally {
    stranger.kill()
  }
})

test('a server that is there and never answers ends the start in time, with its log', async () => {
  owner = await startOwner(dataDir)
  await owner.end('SIGKILL')
  const pid = postmasterPid(owner)
  process.kill(pid, 'SIGSTOP')
  try {
    await expect(startEmbeddedPostgres({ dataDir, startTimeoutMs: 500 })).rejects.toThrow(
      /did not answer within 0\.5 seconds\. Its log ends:\n/,
    )
  } finally {
    process.kill(pid, 'SIGCONT')
  }
  owner = await startOwner(dataDir)
  expect(owner.adopted).toBe(true)
})

async function run(url: string, sql: string): Promise<unknown> {
  const database = createDatabase({ url, poolSize: 1 })
  try {
    return /^SELECT/.test(sql) ? await database.$queryRawUnsafe(sql) : await database.$executeRawUnsafe(sql)
  } finally {
    await database.close()
  }
}

function postmasterPid({ folder }: OwnerProcess): number {
  return readPostmasterFile(folder.data)?.pid ?? NaN
}
