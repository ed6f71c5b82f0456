import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parsePack } from '../../domain/reports/parse-pack.ts'
import { printClaimsTable } from '../../domain/reports/print-claims-table.ts'
import type { PackFile } from '../../domain/reports/problem.ts'
import { readReportFiles } from '../../reads/read-report-files.ts'
import { printProblem } from '../print-problem.ts'
import { withDatabase } from '../with-database.ts'

export interface ExportForm {
  readonly csv: boolean
  /** Folder to write the pack itself to. */
  readonly to: string | undefined
}

/** Gives a report of the database back: its pack, byte for byte, or its claims for other programs. */
export async function exportPack(report: string, { csv, to }: ExportForm): Promise<number> {
  const files = await withDatabase((database) => readReportFiles(database, report))
  if (files === null) throw new Error(`The database has no report "${report}": import its pack first.`)
  if (to !== undefined) return writePack(files, to)

  const parsed = parsePack(files)
  if ('problems' in parsed) throw new Error(parsed.problems.map(printProblem).join('\n'))
  const { report: about, claims } = parsed.pack
  if (csv) console.log(printClaimsTable(parsed.pack))
  else
    console.log(
      JSON.stringify({ report: about, claims: claims.map(({ section, claim }) => ({ section, ...claim })) }, null, 2),
    )
  return 0
}

function writePack(files: readonly PackFile[], folder: string): number {
  if (existsSync(join(folder, 'report.yaml')))
    throw new Error(`${folder} holds a pack already: name another folder, or remove it.`)
  for (const { path, text } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  console.log(`Wrote ${files.length} files to ${folder}.`)
  return 0
}
