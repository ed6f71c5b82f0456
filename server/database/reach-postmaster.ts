import type { ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import type { ClusterFolder } from './cluster-folder.ts'
import { findFreePort } from './find-free-port.ts'
import { type Listening, socketIn } from './postgres-settings.ts'
import { askPostmaster, launchPostmaster, readPostmasterFile } from './postmaster.ts'
import { disownLocks, isServed } from './postmaster-locks.ts'

type Request = {
  readonly folder: ClusterFolder
  readonly postgres: string
  readonly password: string
  readonly settings: readonly string[]
  /** Where to listen; chosen when absent. */
  readonly listening: Listening | undefined
  readonly timeoutMs: number
}

const launchesAtMost = 3

/**
 * Returns when a PostgreSQL serves our data directory, started by us or found running: looks, acts on what it finds,
 * and looks again.
 * @throws when it cannot be started, or does not answer within the time
 */
export async function reachPostmaster(request: Request): Promise<{ listening: Listening; adopted: boolean }> {
  const { folder, password, timeoutMs } = request
  const deadline = Date.now() + timeoutMs
  let launched: ChildProcess | undefined
  let launches = 0

  while (Date.now() < deadline) {
    const seen = readPostmasterFile(folder.data)
    const answer = seen ? await askPostmaster(seen.listening, password, folder.data) : 'nobody'
    if (seen && answer === 'ours') return { listening: seen.listening, adopted: seen.pid !== launched?.pid }

    const ourChildRuns = launched !== undefined && launched.exitCode === null && launched.signalCode === null
    if (!ourChildRuns && answer !== 'busy' && !isServed(folder)) {
      if (launches === launchesAtMost) throw new Error(`PostgreSQL does not start:\n${lastLines(folder.log)}`)
      // PostgreSQL sees through most stale lock files by itself; it gets help only when it did not.
      if (launches > 0) disownLocks(folder)
      launched = launchPostmaster(folder, request.postgres, await chooseListening(request), request.settings)
      launches += 1
    }
    await sleep(20)
  }
  throw new Error(
    `PostgreSQL in ${folder.data} did not answer within ${timeoutMs / 1000} seconds. Its log ends:\n${lastLines(folder.log)}`,
  )
}

async function chooseListening({ listening, folder }: Request): Promise<Listening> {
  return listening ?? socketIn(folder.socket) ?? { kind: 'loopback', port: await findFreePort() }
}

function lastLines(file: string): string {
  try {
    return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-8).join('\n')
  } catch {
    return '(no log)'
  }
}
