/** One file of a pack, as read. */
export interface PackFile {
  /** As it should be printed to the person who mends it; ends in `report.yaml` or `claims/<name>.yaml`. */
  readonly path: string
  readonly text: string
}

/** Where in a document: object keys and list indices, from the top. */
export type DataPath = readonly (string | number)[]

/** Something in a pack that has to be mended, with the place to mend it. Lines and columns count from 1. */
export interface Problem {
  readonly file: string
  readonly line: number
  readonly column: number
  /** The place inside the document, such as `claims[2].figures[0].unit`. */
  readonly path: string
  /** What stands there; null where something is missing. */
  readonly value: unknown
  /** Stable name of this kind of problem. */
  readonly code: string
  /** One or two sentences: what is wrong and what to do. */
  readonly message: string
}

/** A problem before its place is known as line and column. */
export interface Fault {
  readonly file: string
  readonly at: DataPath
  /** Points at the key of the last step rather than at its value. */
  readonly atKey?: boolean
  readonly value: unknown
  readonly code: string
  readonly message: string
}
