import type { CutParagraph } from './cut-paragraph.ts'
import { findRepeated } from './find-repeated.ts'

const LABEL = /^\[([a-z0-9]+(?:-[a-z0-9]+)*)\/(\d{1,6})\] +/
const KIND = /^\(([a-z ]+)\) +/
const HEADING = /^#+ +([a-z0-9-]+) — +(.+)$/

/**
 * Cuts a text whose paragraphs begin with `[section/number]`, with the kind in brackets where it is not a plain
 * paragraph, and end at an empty line or at the next label. A heading `## section — Title` names a section.
 */
export function cutLabelled(text: string): { paragraphs: CutParagraph[] } | { refusal: string } {
  const titles = new Map<string, string>()
  const paragraphs: CutParagraph[] = []
  for (const block of text.split(/\n[^\S\n]*\n|\n(?=\[[a-z0-9-]+\/\d+\] )/)) {
    const trimmed = block.trim()
    const [, slug, title] = HEADING.exec(trimmed) ?? []
    if (slug !== undefined && title !== undefined) titles.set(slug, title)
    const [label, section, number] = LABEL.exec(trimmed) ?? []
    if (label === undefined || section === undefined) continue
    const whole = trimmed.slice(label.length)
    const [mark = '', kind = 'para'] = KIND.exec(whole) ?? []
    const text = whole.slice(mark.length)
    // "(sic) …" may also be how the paragraph begins.
    paragraphs.push({
      section,
      sectionTitle: titles.get(section),
      paragraph: Number(number),
      kind,
      text,
      forms: [whole],
    })
  }
  const [twice] = findRepeated(paragraphs, ({ section, paragraph }) => `${section}/${paragraph}`)
  const again = twice === undefined ? undefined : paragraphs[twice]
  return again
    ? { refusal: `The text file has paragraph ${again.section}/${again.paragraph} twice: number them apart.` }
    : { paragraphs }
}
