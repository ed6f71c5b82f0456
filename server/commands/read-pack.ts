import { globSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import type { PackFile } from '../domain/reports/problem.ts'

/**
 * Lists come in order of import: whoever asks for the first claims there are wants none that is made up.
 * @returns the folders below that hold a report.yaml, in order of name, made-up reports last
 */
export function findPacks(folder: string): string[] {
  const packs = globSync('*/report.yaml', { cwd: folder }).sort()
  const isMadeUp = (path: string) => /^fiction: *true\b/m.test(readFileSync(join(folder, path), 'utf8'))
  const { true: madeUp = [], false: real = [] } = Object.groupBy(packs, (path) => String(isMadeUp(path)))
  return [...real, ...madeUp].map((path) => join(folder, dirname(path)))
}

/** Reads `report.yaml` and `claims/*.yaml` of one pack; the paths lead there from the current folder. */
export function readPack(folder: string): PackFile[] {
  return globSync(['report.yaml', 'claims/*.{yaml,yml}'], { cwd: folder })
    .sort()
    .map((name) => {
      const path = join(folder, name)
      return { path: relative('.', path).replaceAll('\\', '/'), text: readFileSync(path, 'utf8') }
    })
}
