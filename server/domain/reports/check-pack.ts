import { lintClaims } from '../claims/lint-claims.ts'
import type { Finding, Severity } from '../claims/lint/finding.ts'
import { checkText } from './check-text.ts'
import { lintReport, type Remark } from './lint-report.ts'
import { locateFaults } from './locate-faults.ts'
import type { Pack, PlacedClaim } from './pack.ts'
import { parsePack } from './parse-pack.ts'
import type { PackFile, Problem } from './problem.ts'
import type { CutText } from './cut-paragraph.ts'
import { placeText } from './place-text.ts'
import { toCorpus } from './to-corpus.ts'

/** A problem and whether it has to be mended. */
export interface GradedProblem extends Problem {
  readonly severity: Severity
}

/** Everything there is to say about a pack. `pack` is null if it could not be read; then every problem is an error. */
export interface PackCheck {
  readonly pack: Pack | null
  readonly problems: readonly GradedProblem[]
}

/**
 * Reads a pack and looks it over: what keeps it from being imported, and beyond that what makes it a bad one.
 * @param text  of the report, for those who have it: it is then compared with the pack
 */
export function checkPack(files: readonly PackFile[], text?: CutText): PackCheck {
  const parsed = parsePack(files)
  if ('problems' in parsed)
    return { pack: null, problems: parsed.problems.map((problem) => ({ ...problem, severity: 'error' })) }
  const { pack } = parsed
  const places = new Map(pack.claims.map((placed) => [placed.claim.slug, placed]))
  const remarks = [
    ...lintReport(pack),
    ...lintClaims(toCorpus(pack)).map((finding) => toRemark(finding, places)),
    ...(text ? checkText(pack, placeText(pack.report.sections, text)) : []),
  ]
  const bySeverity = (severity: Severity) =>
    locateFaults(
      remarks.filter((remark) => remark.severity === severity),
      files,
    ).map((problem) => ({ ...problem, severity }))
  return { pack, problems: [...bySeverity('error'), ...bySeverity('warning')] }
}

function toRemark({ claim, at, ...finding }: Finding, places: ReadonlyMap<string, PlacedClaim>): Remark {
  const { file, index } = places.get(claim) ?? { file: '', index: 0 }
  return { ...finding, file, at: ['claims', index, ...at] }
}
