import type { ClaimsFile, PackClaim } from './claims-schema.ts'
import type { ReportFile } from './report-schema.ts'

/** A claim with the place it was read from: the file, and the index in that file's list. */
export interface PlacedClaim {
  readonly file: string
  readonly index: number
  readonly section: string
  readonly claim: PackClaim
}

/** A report pack whose fields and references are all sound. */
export interface Pack {
  /** Path of report.yaml. */
  readonly file: string
  readonly report: ReportFile
  /** In the order of the report's sections, then of the files, then of the claims in each. */
  readonly claims: readonly PlacedClaim[]
}

/** One claims file with the path it was read from. */
export interface PlacedClaimsFile {
  readonly path: string
  readonly content: ClaimsFile
}
