import { writeFileSync } from 'node:fs'
import { parsePack } from '../../domain/reports/parse-pack.ts'
import { stampLocators } from '../../domain/reports/stamp-locators.ts'
import { printProblem } from '../print-problem.ts'
import { readPack } from '../read-pack.ts'
import { choosePacks } from './choose-packs.ts'

/**
 * Writes stamps into the claims files of packs; a broken pack is left alone.
 * @returns 1 when a pack is broken
 */
export function stampPacks(name: string | undefined): number {
  let exitCode = 0
  for (const folder of choosePacks(name)) {
    const files = readPack(folder)
    const parsed = parsePack(files)
    if ('problems' in parsed) {
      console.error(parsed.problems.map(printProblem).join('\n'))
      exitCode = 1
      continue
    }
    const { report, file } = parsed.pack
    const fingerprints = new Map(
      report.sections.flatMap(({ slug, paragraphs }) =>
        paragraphs.map((each) => [`${slug}/${each.number}`, each.fingerprint] as const),
      ),
    )
    for (const { path, text } of files.filter(({ path }) => path !== file)) {
      const stamped = stampLocators(text, fingerprints)
      if (stamped === text) continue
      writeFileSync(path, stamped)
      console.log(`stamped ${path}`)
    }
  }
  return exitCode
}
