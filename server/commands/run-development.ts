import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { projectRoot } from '../database/project-paths.ts'
import type { Environment } from '../environment.ts'
import type { RunningServer } from './run-server.ts'

/**
 * Runs the two halves so that they reload while they are written: Vite serves pages on the next port, and the server,
 * which Node starts again whenever a file below server/ changes, gets its pages from there.
 */
export async function runDevelopment({ port, host, dataDir }: Environment, url: string): Promise<RunningServer> {
  const webPort = port + 1
  const vite = join(projectRoot, 'web', 'node_modules', 'vite', 'bin', 'vite.js')
  const web = run(
    [vite, 'dev', '--port', String(webPort), '--strictPort', '--host', host],
    join(projectRoot, 'web'),
    {},
  )
  const watch = ['--watch-path=server', '--watch-preserve-output', 'server/commands/serve.ts']
  const server = run(watch, projectRoot, {
    DATABASE_URL: url,
    DATA_DIR: dataDir,
    WEB_DEV_ORIGIN: `http://${host}:${webPort}`,
  })
  return {
    address: `http://localhost:${port}`,
    close: async () => {
      await Promise.all([web, server].map(end))
    },
  }
}

function run(parameters: string[], cwd: string, settings: Record<string, string>): ChildProcess {
  return spawn(process.execPath, parameters, { cwd, stdio: 'inherit', env: { ...process.env, ...settings } })
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGTERM')
  await once(child, 'exit')
}
