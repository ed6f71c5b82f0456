import type { DataPath, Fault, PackFile, Problem } from './problem.ts'
import { placesIn } from './yaml-place.ts'

/**
 * Gives every fault its line and column, in the order of the files and, within a file, from top to bottom.
 * A file is parsed a second time here, and only if something is wrong in it: keeping the syntax trees of a whole pack
 * would cost many times the memory of its data.
 */
export function locateFaults(faults: readonly Fault[], files: readonly PackFile[]): Problem[] {
  const byFile = Map.groupBy(faults, (fault) => fault.file)
  return [...byFile].flatMap(([path, inFile]) => {
    const place = placesIn(files.find((file) => file.path === path)?.text ?? '')
    return inFile
      .map(({ file, at, atKey, value, code, message }): Problem => {
        return { file, ...place(at, atKey), path: printPath(at), value, code, message }
      })
      .sort((a, b) => a.line - b.line || a.column - b.column)
  })
}

/** @returns a path as people write it: `claims[2].figures[0].unit` */
function printPath(at: DataPath): string {
  return at.map((step, index) => (typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`)).join('')
}
