import { spawn } from 'node:child_process'
import { once } from 'node:events'

export type ProgramOptions = {
  readonly cwd: string
  readonly env?: NodeJS.ProcessEnv
  /** Ends the program before its time. */
  readonly signal?: AbortSignal | undefined
}

/**
 * Runs one of the project's JavaScript programs with our own Node and keeps quiet about it.
 * @throws with everything that the program printed, when it fails
 */
export async function runProgram(script: string, parameters: string[], options: ProgramOptions): Promise<void> {
  const child = spawn(process.execPath, [script, ...parameters], { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
  const output: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => output.push(chunk))
  child.on('error', () => {})
  const [code] = (await once(child, 'close')) as [number | null]
  options.signal?.throwIfAborted()
  if (code !== 0)
    throw new Error(`${script} ${parameters.join(' ')} failed:\n${Buffer.concat(output).toString().trim()}`)
}
