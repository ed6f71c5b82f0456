import { spawnSync } from 'node:child_process'

const LOOKED_EVERY_MS = 1_000

/**
 * Says when the npx that started this process is gone. It passes SIGTERM on to a shell, which dies of it and tells nobody:
 * pnpm and all behind it would run on. Whoever was not started by npx is left alone.
 */
export function followNpx(onGone: () => void): void {
  // Set by pnpm and npm for what they run.
  const npx = process.env.npm_execpath === undefined ? undefined : findNpx()
  if (npx === undefined) return
  const timer = setInterval(() => {
    if (isRunning(npx)) return
    clearInterval(timer)
    onGone()
  }, LOOKED_EVERY_MS).unref()
}

/** @returns the process id of the nearest npx above this process; undefined also where there is no `ps` */
function findNpx(): number | undefined {
  const { stdout } = spawnSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8', maxBuffer: 64 * 1_048_576 })
  const lines = (stdout ?? '').matchAll(/^ *(\d+) +(\d+) +(.*)$/gm)
  const processes = new Map(
    [...lines].map(([, pid, parent, name = '']) => [Number(pid), { parent: Number(parent), name }]),
  )
  for (let pid = process.ppid, each = processes.get(pid); each; pid = each.parent, each = processes.get(pid))
    if (/^npm exec\b|\bnpx(-cli\.js)?( |$)/.test(each.name)) return pid
  return undefined
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    // Not to be reached is not gone: it may be another user's.
    return (error as NodeJS.ErrnoException).code !== 'ESRCH'
  }
}
