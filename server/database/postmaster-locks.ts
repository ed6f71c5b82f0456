import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, readlinkSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ClusterFolder } from './cluster-folder.ts'

/** The file in which a running server notes its process id and where it listens. */
export function postmasterFile(data: string): string {
  return join(data, 'postmaster.pid')
}

/** True when a process named in a lock file is a PostgreSQL that works in our data directory, even one that does not answer. */
export function isServed(folder: Pick<ClusterFolder, 'data' | 'socket'>): boolean {
  return lockFiles(folder).some(({ pid }) => pid > 0 && worksIn(folder.data, pid))
}

/**
 * Clears the way for a new server when no old one is there. A lock file may name a process number that went to another
 * program since, or that of a dead process which nobody collects (containers without an init); PostgreSQL takes both for
 * a running server. It ignores its parent's number, so ours goes in; the other lines stay, because from them PostgreSQL
 * sees whether orphaned backends still hold the shared memory.
 */
export function disownLocks(folder: ClusterFolder): void {
  for (const { file, pid, rest } of lockFiles(folder)) {
    // Empty when the machine stopped while it was written.
    if (Number.isNaN(pid)) rmSync(file)
    else writeFileSync(file, [process.pid, ...rest].join('\n'))
  }
}

function lockFiles(folder: Pick<ClusterFolder, 'data' | 'socket'>) {
  const sockets = readdirSync(folder.socket).filter((name) => name.endsWith('.lock'))
  return [postmasterFile(folder.data), ...sockets.map((name) => join(folder.socket, name))].flatMap((file) => {
    const [pid = '', ...rest] = readLines(file)
    return rest.length > 0 || pid === '' ? [{ file, pid: Number.parseInt(pid), rest }] : []
  })
}

function readLines(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split('\n')
  } catch {
    return ['no such file']
  }
}

/** A postmaster's working directory is its data directory. */
function worksIn(data: string, pid: number): boolean {
  try {
    if (process.platform === 'linux') return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(data)
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).includes(data)
  } catch {
    return false
  }
}
