import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test, vi } from 'vitest'
import { findFreePort } from '../../server/database/find-free-port.ts'
import { packsFolder, projectRoot } from '../../server/database/project-paths.ts'
import { type Json, TestClient } from '../client.ts'
import { createTestDatabase } from '../database.ts'
import { startServerProcess } from '../start-server-process.ts'

const BEFORE = 'Port Ansel handled 40,000 containers in 2029.'
const AFTER = 'In 2029 Port Ansel handled 40,000 containers.'
const CLAIM = '{ claim(slug: "containers-handled-in-2029") { statement revision } }'

// Three processes start and one of them imports: on a busy machine that takes more than the usual half minute.
test(
  'two servers on one database: soon after an import both give the new answer, and neither an old one again',
  { timeout: 120_000 },
  async () => {
    await using cleanup = new AsyncDisposableStack()
    const { url, drop } = await createTestDatabase()
    cleanup.defer(drop)
    const ports = [await findFreePort(), await findFreePort()]
    for (const port of ports) {
      const server = await startServerProcess(url, port)
      cleanup.defer(async () => {
        server.kill('SIGTERM')
        await once(server, 'close')
      })
    }
    const clients = ports.map((port) => new TestClient(`http://127.0.0.1:${port}`))
    const ask = () => Promise.all(clients.map(async (client) => (await client.run(CLAIM)).claim))
    expect(await ask()).toEqual([BEFORE, BEFORE].map((statement) => ({ statement, revision: 1 })))

    // Asked for all the while, so that an answer from before could be kept at the last moment.
    const asking = new AbortController()
    cleanup.defer(() => asking.abort())
    const asked = keepAsking(ask, asking.signal)
    await importPack(url, (text) => text.replace(BEFORE, AFTER))
    await vi.waitFor(
      async () => expect(await ask()).toEqual([AFTER, AFTER].map((statement) => ({ statement, revision: 2 }))),
      { timeout: 10_000 },
    )
    expect(await ask()).toEqual([AFTER, AFTER].map((statement) => ({ statement, revision: 2 })))
    asking.abort()
    const seen = await asked
    expect(seen).toContain(BEFORE)
    expect(seen.at(-1)).toBe(AFTER)
  },
)

/** @returns every statement that was given, in order */
async function keepAsking(ask: () => Promise<Json[]>, signal: AbortSignal): Promise<string[]> {
  const seen: string[] = []
  while (!signal.aborted) seen.push(...(await ask()).map(({ statement }) => statement))
  return seen
}

/** Imports the example pack with a change, as a person does it: by the command, in a process of its own. */
async function importPack(databaseUrl: string, change: (claims: string) => string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'debrief-pack-'))
  try {
    cpSync(join(packsFolder, 'example-harbour'), folder, { recursive: true })
    const claims = join(folder, 'claims', 'harbour.yaml')
    writeFileSync(claims, change(readFileSync(claims, 'utf8')))
    await promisify(execFile)(process.execPath, ['server/commands/corpus.ts', 'import', folder, '--yes'], {
      cwd: projectRoot,
      env: { ...process.env, DATABASE_URL: databaseUrl },
    })
  } finally {
    rmSync(folder, { recursive: true })
  }
}
