import { globSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import type { PackFile } from '../domain/reports/problem.ts'

/** @returns the folders below that hold a report.yaml, in order of name */
export function findPacks(folder: string): string[] {
  return globSync('*/report.yaml', { cwd: folder })
    .map((path) => join(folder, dirname(path)))
    .sort()
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
