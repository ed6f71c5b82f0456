import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../database/project-paths.ts'

const oldestNode = 24

/**
 * Looks whether everything is there that pnpm should have installed: pnpm goes on to run a script when the installation
 * before it failed.
 * @throws with what is missing and what to do about it
 */
export function checkInstallation(): void {
  if (Number.parseInt(process.versions.node) < oldestNode) {
    throw new Error(
      `Debrief needs Node ${oldestNode} and this is ${process.versions.node}. "pnpm start" brings its own: use that.`,
    )
  }
  const missing = ['.', 'server', 'web'].flatMap((folder) =>
    dependenciesOf(folder).filter((name) => !existsSync(join(projectRoot, folder, 'node_modules', name))),
  )
  if (missing.length === 0) return
  const names = missing.slice(0, 5).join(', ') + (missing.length > 5 ? ` and ${missing.length - 5} more` : '')
  throw new Error(`The installation is not complete: ${names} missing. Run "pnpm install" and look at what it says.`)
}

function dependenciesOf(folder: string): string[] {
  const file = readFileSync(join(projectRoot, folder, 'package.json'), 'utf8')
  const { dependencies = {}, devDependencies = {} } = JSON.parse(file) as Record<string, Record<string, string>>
  return Object.keys({ ...dependencies, ...devDependencies })
}
