import { spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import type { ClusterFolder } from './cluster-folder.ts'
import { connectionUrl, type Listening, listenArguments } from './postgres-settings.ts'
import { postmasterFile } from './postmaster-locks.ts'

/** What `postmaster.pid` in the data directory says: who was last seen serving it, and where. */
export type PostmasterFile = { readonly pid: number; readonly listening: Listening }

/** What comes back from where a postmaster should be. */
export type Answer =
  /** It serves our data directory. */
  | 'ours'
  /** Something else listens there. */
  | 'foreign'
  /** It is starting, recovering from a crash, or shutting down. */
  | 'busy'
  /** It takes connections and says nothing. */
  | 'silent'
  | 'nobody'

const logLimitBytes = 10_000_000

/** Undefined when no server was started, or the last one was stopped properly. */
export function readPostmasterFile(data: string): PostmasterFile | undefined {
  const file = postmasterFile(data)
  if (!existsSync(file)) return undefined
  const [pid, , , port, socketFolder] = readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.trim())
  if (!pid || !port) return undefined
  const listening: Listening = socketFolder
    ? { kind: 'socket', folder: socketFolder, port: Number(port) }
    : { kind: 'loopback', port: Number(port) }
  return { pid: Number(pid), listening }
}

/** Asks whoever listens there for its data directory: a process id alone proves nothing, it may be somebody else's by now. */
export async function askPostmaster(listening: Listening, password: string, data: string): Promise<Answer> {
  const client = new pg.Client({
    connectionString: connectionUrl(listening, password, 'postgres'),
    connectionTimeoutMillis: 2_000,
    query_timeout: 2_000,
  })
  client.on('error', () => {})
  try {
    await client.connect()
    const { rows } = await client.query<{ folder: string }>(`SELECT current_setting('data_directory') AS folder`)
    return rows[0] && realpathSync(rows[0].folder) === realpathSync(data) ? 'ours' : 'foreign'
  } catch (error) {
    return answerOf(error)
  } finally {
    // Not awaited: a server that hangs would not answer the goodbye either.
    void client.end().catch(() => {})
  }
}

/** Starts PostgreSQL in a session of its own: it outlives us when we are killed, and Ctrl-C in a terminal reaches only us. */
export function launchPostmaster(
  folder: ClusterFolder,
  postgres: string,
  listening: Listening,
  settings: readonly string[],
) {
  const { size } = statSync(folder.log, { throwIfNoEntry: false }) ?? { size: 0 }
  const log = openSync(folder.log, size > logLimitBytes ? 'w' : 'a')
  const child = spawn(postgres, ['-D', folder.data, ...listenArguments(listening), ...settings], {
    ...folder.user,
    cwd: folder.top,
    detached: true,
    stdio: ['ignore', log, log],
    env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' },
  })
  closeSync(log)
  child.unref()
  child.on('error', () => {})
  return child
}

/** Fast shutdown: open transactions are rolled back, what was committed is flushed. Escalates when the server hangs. */
export async function stopPostmaster(data: string, timeoutMs = 15_000): Promise<void> {
  const running = readPostmasterFile(data)
  // Our own number stands there after a start that failed: see disownLocks.
  if (!running || running.pid === process.pid) return
  for (const [signal, waitMs] of [
    ['SIGINT', timeoutMs],
    ['SIGQUIT', 3_000],
    ['SIGKILL', 1_000],
  ] as const) {
    if (!signalProcess(running.pid, signal)) return
    const deadline = Date.now() + waitMs
    while (Date.now() < deadline) {
      if (!existsSync(postmasterFile(data)) || !signalProcess(running.pid, 0)) return
      await sleep(10)
    }
  }
}

function signalProcess(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, signal)
  } catch {
    return false
  }
}

function answerOf(error: unknown): Answer {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === '57P03') return 'busy'
  if (code === 'ECONNREFUSED' || code === 'ENOENT') return 'nobody'
  if (error instanceof pg.DatabaseError && error.code?.startsWith('28')) return 'foreign'
  return 'silent'
}
