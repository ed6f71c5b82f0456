import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { projectRoot } from '../server/database/project-paths.ts'

/** Runs a program of the project, the start command when none is named, with settings from the environment. */
export function launch(settings: Record<string, string>, words = ['server/commands/start.ts']) {
  const child = spawn(process.execPath, words, {
    cwd: projectRoot,
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const end = once(child, 'close').then(([code]) => code as number | null)
  const until = async (words: string): Promise<string> => {
    while (!output.includes(words))
      await Promise.race([once(child.stdout, 'data'), end.then(() => Promise.reject(new Error(output)))])
    return output
  }
  return { child, end, until, output: () => output }
}
