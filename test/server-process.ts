import { spawn, type ChildProcess } from 'node:child_process'
import { projectRoot } from '../server/database/project-paths.ts'

/** Starts the server in a process of its own, which can be killed. @returns it when it listens */
export async function startServerProcess(databaseUrl: string, port: number): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['server/commands/serve.ts'], {
    cwd: projectRoot,
    env: {
      ...process.env,
      DATABASE_URL: databaseUrl,
      PORT: String(port),
      LOG_LEVEL: 'silent',
      SESSION_SECRET: 'the same before and after, or the cookie would be lost',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  for await (const chunk of child.stdout) if (String(chunk).includes('Listening')) break
  return child
}
