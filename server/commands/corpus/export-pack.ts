import { parsePack } from '../../domain/reports/parse-pack.ts'
import { printClaimsTable } from '../../domain/reports/print-claims-table.ts'
import { printProblem } from '../print-problem.ts'
import { readPack } from '../read-pack.ts'
import { choosePacks } from './choose-packs.ts'

/** Prints the claims of a pack for other programs. */
export function exportPack(name: string, { csv }: { csv: boolean }): number {
  const [folder = ''] = choosePacks(name)
  const parsed = parsePack(readPack(folder))
  if ('problems' in parsed) throw new Error(parsed.problems.map(printProblem).join('\n'))
  const { report, claims } = parsed.pack
  if (csv) console.log(printClaimsTable(parsed.pack))
  else
    console.log(
      JSON.stringify({ report, claims: claims.map(({ section, claim }) => ({ section, ...claim })) }, null, 2),
    )
  return 0
}
