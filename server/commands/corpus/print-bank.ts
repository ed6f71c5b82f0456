import { generateItems } from '../../domain/quiz/generate-items.ts'
import { lintItems } from '../../domain/quiz/lint-items.ts'
import { type BankSummary, type KeyPlaces, summariseBank, type Tally } from '../../domain/quiz/summarise-bank.ts'
import { parsePack } from '../../domain/reports/parse-pack.ts'
import { toCorpus } from '../../domain/reports/to-corpus.ts'
import { printProblem } from '../print-problem.ts'
import { readPack } from '../read-pack.ts'
import { choosePacks } from './choose-packs.ts'

/**
 * Makes the question bank of packs, as an import would, and prints what it holds and what breaks the item rules.
 * @returns 1 when a rule is broken, else 0
 */
export function printBank(name: string | undefined, { json }: { json: boolean }): number {
  const banks = choosePacks(name).map((folder) => {
    const parsed = parsePack(readPack(folder))
    if ('problems' in parsed) throw new Error(parsed.problems.map(printProblem).join('\n'))
    const corpus = toCorpus(parsed.pack)
    const items = generateItems(corpus)
    return { report: corpus.report.slug, summary: summariseBank(items), findings: lintItems(items, corpus) }
  })
  if (json) console.log(JSON.stringify(banks, null, 2))
  else {
    for (const { report, summary, findings } of banks) {
      console.log(`${report}: ${describe(summary)}\n`)
      for (const { item, rule, message } of findings) console.log(`${item}  ${rule}  ${message}`)
      console.log(`${findings.length} findings of the item linter\n`)
    }
  }
  return banks.some(({ findings }) => findings.length > 0) ? 1 : 0
}

function describe({ items, lengthRatio, longestIsKey, ...parts }: BankSummary): string {
  const { median, p95, most } = lengthRatio
  return [
    `${items} questions`,
    `by kind       ${list(parts.byKind)}`,
    `by template   ${list(parts.byTemplate)}`,
    `by topic      ${list(parts.byTopic)}`,
    `by country    ${list(parts.byCountry)}`,
    ...parts.keyPlaces.map((places) => `key place     ${shares(places)} options`),
    ...parts.keyRanks.map((ranks) => `key rank      ${shares(ranks)} numbers, smallest first`),
    `option length longest by shortest: median ${median.toFixed(2)}, 95th percentile ${p95.toFixed(2)}, most ${most.toFixed(2)}`,
    `longest       the key is the longest option of ${Math.round(100 * longestIsKey)}%`,
  ].join('\n  ')
}

function shares({ options, counts }: KeyPlaces): string {
  const total = counts.reduce((sum, count) => sum + count, 0)
  const percents = counts.map((count) => `${Math.round((100 * count) / total)}%`)
  return `${percents.join(' ')} of ${total} questions with ${options}`
}

function list(tallies: readonly Tally[]): string {
  return tallies.map(({ name, count }) => `${name || 'none'} ${count}`).join(', ')
}
