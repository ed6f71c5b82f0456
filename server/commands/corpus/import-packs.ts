import { createInterface } from 'node:readline/promises'
import { importPack } from '../../actions/import-pack.ts'
import { type ImportPreview, previewImport } from '../../actions/preview-import.ts'
import type { Database } from '../../database/client.ts'
import { describeOutcome } from '../import.ts'
import { printProblem } from '../print-problem.ts'
import { readPack } from '../read-pack.ts'
import { showProgress } from '../show-progress.ts'
import { withDatabase } from '../with-database.ts'
import { choosePacks } from './choose-packs.ts'
import { printDiff } from './print-diff.ts'

interface Options {
  readonly dryRun: boolean
  /** Writes without asking. */
  readonly yes: boolean
}

/**
 * Shows what packs would change in the database, asks, and imports them.
 * @returns 1 when a pack is broken or nobody could be asked, 0 otherwise
 */
export async function importChosenPacks(name: string | undefined, options: Options): Promise<number> {
  const folders = choosePacks(name)
  return withDatabase(async (database) => {
    const exitCodes: number[] = []
    for (const folder of folders) exitCodes.push(await importOne(database, folder, options))
    return Math.max(0, ...exitCodes)
  })
}

async function importOne(database: Database, folder: string, { dryRun, yes }: Options): Promise<number> {
  const files = readPack(folder)
  const preview = await previewImport(database, files)
  console.log(describePreview(preview))
  if (preview.kind === 'REFUSED') return 1
  if (preview.kind === 'UNCHANGED' || dryRun) return 0
  if (!yes) {
    if (!process.stdin.isTTY) {
      console.error('Nothing was written: nobody is there to ask. Add --yes to write it.')
      return 1
    }
    if (!(await confirm())) return 0
  }
  const outcome = await importPack(database, files, { now: new Date(), onProgress: showProgress('import') })
  console.log(describeOutcome(folder, outcome))
  return outcome.kind === 'REFUSED' ? 1 : 0
}

function describePreview(preview: ImportPreview): string {
  if (preview.kind === 'CHANGED') return printDiff(preview.diff)
  if (preview.kind === 'REFUSED') return preview.problems.map(printProblem).join('\n')
  if (preview.kind === 'NEW') return `${preview.report}\n  a new report of ${preview.claims} claims`
  return `${preview.report}\n  nothing new`
}

async function confirm(): Promise<boolean> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  try {
    return /^y(es)?$/i.test((await terminal.question('Write this? [y/N] ')).trim())
  } finally {
    terminal.close()
  }
}
