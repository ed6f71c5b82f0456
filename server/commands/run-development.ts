import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { findFreePort } from '../database/find-free-port.ts'
import { projectRoot } from '../database/project-paths.ts'
import type { Environment } from '../environment.ts'
import type { RunningServer } from './run-server.ts'

/** Programs that are being written ask for what no page asks for yet, and as often as they like. */
const OPEN_HOUSE = { ADHOC_QUERIES: 'everybody', REQUESTS_PER_MINUTE: '0', GUESTS_PER_HOUR: '0' }

const TRY_EVERY_MS = 100

/**
 * Runs the two halves so that they reload while they are written. Vite stands in front: it serves the pages, and passes on
 * what is for the server (web/vite.config.ts), which Node starts again whenever a file below server/ changes.
 * @returns when both answer
 * @throws Error when one of them ends before
 */
export async function runDevelopment({ port, host, dataDir }: Environment, url: string): Promise<RunningServer> {
  const serverPort = await findFreePort()
  const watch = ['--watch-path=server', '--watch-preserve-output', 'server/commands/serve.ts']
  const server = run(watch, projectRoot, {
    ...OPEN_HOUSE,
    DATABASE_URL: url,
    DATA_DIR: dataDir,
    HOST: '127.0.0.1',
    PORT: String(serverPort),
    PUBLIC_ORIGIN: process.env.PUBLIC_ORIGIN ?? `http://localhost:${port}`,
  })
  const vite = join(projectRoot, 'web', 'node_modules', 'vite', 'bin', 'vite.js')
  const pages = run(
    [vite, 'dev', '--port', String(port), '--strictPort', '--host', host, '--clearScreen', 'false'],
    join(projectRoot, 'web'),
    { DEBRIEF_SERVER: `http://127.0.0.1:${serverPort}` },
  )
  const halves = [pages, server]
  const close = async () => void (await Promise.all(halves.map(end)))
  try {
    await untilHealthy(`http://${host.includes(':') ? `[${host}]` : host}:${port}`, halves)
  } catch (error) {
    await close()
    throw error
  }
  return { address: `http://localhost:${port}`, close }
}

function run(parameters: string[], cwd: string, settings: Record<string, string>): ChildProcess {
  return spawn(process.execPath, parameters, { cwd, stdio: 'inherit', env: { ...process.env, ...settings } })
}

/** Asks the server through Vite. One that does not start for a slip is started again when the slip is mended. */
async function untilHealthy(address: string, halves: readonly ChildProcess[]): Promise<void> {
  while (!halves.some(hasEnded)) {
    const answer = await fetch(`${address}/health/ready`).catch(() => null)
    if (answer?.ok) return
    await setTimeout(TRY_EVERY_MS)
  }
  throw new Error('One half of the development server has ended; it says above why.')
}

const hasEnded = ({ exitCode, signalCode }: ChildProcess) => exitCode !== null || signalCode !== null

async function end(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return
  child.kill('SIGTERM')
  await once(child, 'exit')
}
