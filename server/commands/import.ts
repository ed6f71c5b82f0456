import { basename } from 'node:path'
import { importPack, type ImportOutcome } from '../actions/import-pack.ts'
import type { Database } from '../database/client.ts'
import { printProblem } from './print-problem.ts'
import { findPacks, readPack } from './read-pack.ts'
import { showProgress } from './show-progress.ts'

/**
 * Imports every pack of a folder, one after the other. A broken one is refused and does not keep the others out.
 * @param folder          holds one folder a pack
 * @param options.now     time of the import
 * @param options.onStep  is told, in a sentence for people, what became of each pack; says nothing of unchanged ones
 */
export async function importPacks(
  database: Database,
  folder: string,
  { now, onStep = () => {} }: { readonly now: Date; readonly onStep?: (message: string) => void },
): Promise<ImportOutcome[]> {
  const outcomes: ImportOutcome[] = []
  for (const pack of findPacks(folder)) {
    const outcome = await importPack(database, readPack(pack), { now, onProgress: showProgress(basename(pack)) })
    if (outcome.kind !== 'UNCHANGED') onStep(describeOutcome(pack, outcome))
    outcomes.push(outcome)
  }
  return outcomes
}

/** @returns what became of a pack, in a sentence for people */
export function describeOutcome(pack: string, outcome: ImportOutcome): string {
  if (outcome.kind === 'UNCHANGED') return `${outcome.report} was imported already.`
  if (outcome.kind === 'REFUSED')
    return [`The pack ${pack} is broken and was not imported:`, ...outcome.problems.map(printProblem)].join('\n')
  const { claims, items } = outcome
  const counts = `${claims.added} claims added, ${claims.changed} changed, ${claims.retired} retired; ${items.added} questions made, ${items.retired} retired`
  return `Imported ${outcome.report}: ${counts}.`
}
