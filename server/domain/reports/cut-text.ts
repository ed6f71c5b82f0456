import type { CutParagraph, CutText } from './cut-paragraph.ts'
import { cutLabelled } from './cut-labelled.ts'
import { cutMarkdown } from './cut-markdown.ts'
import { parseReportText, type ReportText } from './report-text.ts'

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
