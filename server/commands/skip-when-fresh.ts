import { createHash } from 'node:crypto'
import { existsSync, globSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../database/project-paths.ts'

const cacheFolder = join(projectRoot, 'node_modules', '.cache', 'debrief')

/** Work whose outcome depends on files alone. Paths are relative to the project; inputs may be patterns. */
export type FileWork = {
  readonly name: string
  readonly inputs: readonly string[]
  readonly outputs: readonly string[]
}

/**
 * Does the work unless its inputs have the content that they had the last time it succeeded and its outputs are there.
 * @returns whether it was done
 */
export async function skipWhenFresh(work: FileWork, run: () => Promise<void>): Promise<boolean> {
  const stamp = join(cacheFolder, `${work.name}.sha256`)
  const hash = hashInputs(work.inputs)
  const complete = work.outputs.every((output) => existsSync(join(projectRoot, output)))
  if (complete && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return false
  await run()
  mkdirSync(cacheFolder, { recursive: true })
  writeFileSync(stamp, hash)
  return true
}

function hashInputs(patterns: readonly string[]): string {
  const hash = createHash('sha256').update(process.version)
  for (const path of globSync([...patterns], { cwd: projectRoot }).sort()) {
    const file = join(projectRoot, path)
    if (statSync(file).isFile()) hash.update(`\0${path}\0`).update(readFileSync(file))
  }
  return hash.digest('hex')
}
