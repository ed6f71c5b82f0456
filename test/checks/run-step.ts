import { spawn } from 'node:child_process'
import { delimiter, join } from 'node:path'
import { projectRoot } from '../../server/database/project-paths.ts'

/** One program that passes by ending with 0. */
export interface Step {
  readonly name: string
  /** Program and arguments; programs of the workspace are found by name. */
  readonly command: readonly [string, ...string[]]
  /** Folder to run it in, relative to the project. */
  readonly folder?: string
}

export interface StepResult {
  readonly name: string
  readonly passed: boolean
  /** What the program wrote, both streams in order of arrival. */
  readonly output: string
  readonly durationMs: number
}

/** Runs a step; a program that cannot be started is a failed step, not an error. */
export async function runStep({ name, command: [program, ...args], folder = '.' }: Step): Promise<StepResult> {
  const began = performance.now()
  const child = spawn(program, args, {
    cwd: join(projectRoot, folder),
    env: { ...process.env, PATH: searchPath(), NO_COLOR: '1', FORCE_COLOR: undefined },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const pieces: Buffer[] = []
  child.stdout.on('data', (piece: Buffer) => pieces.push(piece))
  child.stderr.on('data', (piece: Buffer) => pieces.push(piece))
  const passed = await new Promise<boolean>((resolve) => {
    child.once('error', (error) => {
      pieces.push(Buffer.from(`${program} could not be started: ${error.message}`))
      resolve(false)
    })
    child.once('close', (code) => resolve(code === 0))
  })
  return { name, passed, output: Buffer.concat(pieces).toString().trim(), durationMs: performance.now() - began }
}

/** The workspace's own programs go first, whatever started this process. */
function searchPath(): string {
  return [join(projectRoot, 'node_modules', '.bin'), process.env.PATH].join(delimiter)
}
