import { cutLabelled } from './cut-labelled.ts'
import { cutMarkdown } from './cut-markdown.ts'
import { parseReportText, type ReportText } from './report-text.ts'

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

/**
 * Cuts a report into sections and numbered paragraphs. It may be plain text or Markdown; Markdown or plain text whose
 * paragraphs begin with `[section/number]`; or JSON as report-text.ts describes it.
 * @returns the paragraphs, or one sentence on what is wrong
 */
export function cutText(content: string): { cut: CutText } | { refusal: string } {
  const text = content.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  if (/^\s*\[\s*[{\]]/.test(text)) {
    const parsed = parseReportText(text)
    return 'refusal' in parsed ? parsed : { cut: labelled(parsed.text) }
  }
  const marked = cutLabelled(text)
  if ('refusal' in marked) return marked
  if (marked.paragraphs.length > 0) return { cut: labelled(marked.paragraphs) }
  const cut = cutMarkdown(text)
  return cut.paragraphs.length > 0
    ? { cut: { ...cut, isLabelled: false } }
    : { refusal: 'The text file holds no paragraph: give the report as plain text, Markdown or JSON.' }
}

function labelled(paragraphs: ReportText | readonly CutParagraph[]): CutText {
  return { title: null, isLabelled: true, paragraphs, headings: [] }
}
