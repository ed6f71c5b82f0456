import type { z } from 'zod'
import { checkReferences } from './check-references.ts'
import { claimsSchema } from './claims-schema.ts'
import { locateFaults } from './locate-faults.ts'
import type { Pack, PlacedClaim, PlacedClaimsFile } from './pack.ts'
import type { Fault, PackFile, Problem } from './problem.ts'
import { readYaml } from './read-yaml.ts'
import { type ReportFile, reportSchema } from './report-schema.ts'
import { toFaults } from './to-faults.ts'

/**
 * Reads a report pack. It is either sound as a whole or refused as a whole, with everything that is wrong at once; what
 * the files say of each other is only looked at when each is sound by itself, as one slip would show up as many.
 *
 * @param files  `report.yaml` and `claims/*.yaml`; other files of the folder are passed over
 */
export function parsePack(files: readonly PackFile[]): { pack: Pack } | { problems: Problem[] } {
  const reportSource = files.find((file) => fileName(file.path) === 'report.yaml')
  if (!reportSource) return { problems: [noReport(files[0]?.path ?? '.')] }

  const problems: Problem[] = []
  const faults: Fault[] = []
  const read = <T>(file: PackFile, schema: z.ZodType<T>): T | null => {
    const yaml = readYaml(file)
    if ('problems' in yaml) {
      problems.push(...yaml.problems)
      return null
    }
    const parsed = schema.safeParse(yaml.data)
    if (!parsed.success) faults.push(...toFaults(file.path, yaml.data, parsed.error.issues))
    return parsed.data ?? null
  }

  const report = read(reportSource, reportSchema)
  const claimsFiles = files
    .filter((file) => /(^|\/)claims\/[^/]+\.ya?ml$/.test(file.path))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .flatMap((file): PlacedClaimsFile[] => {
      const content = read(file, claimsSchema)
      return content ? [{ path: file.path, content }] : []
    })

  if (report && problems.length === 0 && faults.length === 0) {
    const pack = { file: reportSource.path, report, claims: placeClaims(report, claimsFiles) }
    faults.push(...checkReferences(pack, claimsFiles))
    if (faults.length === 0) return { pack }
  }
  return { problems: [...problems, ...locateFaults(faults, files)] }
}

function placeClaims(report: ReportFile, files: readonly PlacedClaimsFile[]): PlacedClaim[] {
  const order = new Map(report.sections.map((section, ordinal) => [section.slug, ordinal]))
  return [...files]
    .sort((a, b) => (order.get(a.content.section) ?? Infinity) - (order.get(b.content.section) ?? Infinity))
    .flatMap(({ path, content }) => {
      return content.claims.map((claim, index) => ({ file: path, index, section: content.section, claim }))
    })
}

function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

function noReport(file: string): Problem {
  const message = 'A report pack needs a file report.yaml: copy that of another pack and fill it in.'
  return { file, line: 1, column: 1, path: '', value: null, code: 'NO_REPORT', message }
}
