import { spawn } from 'node:child_process'
import { once } from 'node:events'

/**
 * Runs one of the project's JavaScript programs with our own Node and keeps quiet about it.
 * @throws with everything that the program printed, when it fails
 */
export async function runProgram(script: string, parameters: string[], options: { cwd: string; env?: NodeJS.ProcessEnv }) {
  const child = spawn(process.execPath, [script, ...parameters], { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
  const output: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => output.push(chunk))
  const [code] = (await once(child, 'close')) as [number | null]
  if (code !== 0) throw new Error(`${script} ${parameters.join(' ')} failed:\n${Buffer.concat(output).toString().trim()}`)
}
