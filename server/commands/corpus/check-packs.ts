import { checkPack, type GradedProblem } from '../../domain/reports/check-pack.ts'
import { summarisePack } from '../../domain/reports/summarise-pack.ts'
import { printProblem } from '../print-problem.ts'
import { readPack } from '../read-pack.ts'
import { choosePacks } from './choose-packs.ts'
import { printSummary } from './print-summary.ts'
import { readText } from './read-text.ts'

/**
 * Prints what is wrong with packs and how far they have come.
 * @returns 1 when there is an error, 0 when there are warnings at most
 */
export function checkPacks(
  name: string | undefined,
  { json, text }: { json: boolean; text: string | undefined },
): number {
  const reportText = text === undefined ? undefined : readText(text)
  const folders = choosePacks(name)
  if (reportText && folders.length > 1) throw new Error('A text belongs to one report: name the pack too.')

  const checks = folders.map((folder) => checkPack(readPack(folder), reportText))
  if (json) {
    const printed = checks.map(({ pack, problems }) => ({
      report: pack?.report.slug ?? null,
      problems,
      sections: pack && summarisePack(pack),
    }))
    console.log(JSON.stringify(printed, null, 2))
  } else {
    for (const { pack, problems } of checks) {
      for (const problem of problems)
        console.log(`${printProblem(problem)}${problem.severity === 'warning' ? ' (warning)' : ''}`)
      if (pack) console.log(`\n${pack.report.slug}\n${printSummary(summarisePack(pack))}`)
      console.log(`${count(problems, 'error')}, ${count(problems, 'warning')}\n`)
    }
  }
  return checks.some(({ problems }) => problems.some(({ severity }) => severity === 'error')) ? 1 : 0
}

function count(problems: readonly GradedProblem[], severity: GradedProblem['severity']): string {
  const { length } = problems.filter((problem) => problem.severity === severity)
  return `${length} ${severity}${length === 1 ? '' : 's'}`
}
