/** A paragraph as a copy of the report holds it. */
export interface CutParagraph {
  readonly section: string
  readonly sectionTitle?: string | undefined
  readonly paragraph: number
  readonly kind: string
  readonly text: string
  /** How else another copy may hold the same text: with its bullet, say. */
  readonly forms?: readonly string[]
}

/** A copy of a report, cut into paragraphs. */
export interface CutText {
  readonly title: string | null
  /** Whether the copy itself says which paragraph is which; if not, sections and numbers are only counted out. */
  readonly isLabelled: boolean
  readonly paragraphs: readonly CutParagraph[]
  /** Lines taken for headings: a pack may know them as paragraphs, titles or captions. */
  readonly headings: readonly string[]
}
