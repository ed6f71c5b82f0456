import { fromMarkdown } from 'mdast-util-from-markdown'
import type { CutParagraph, CutText } from './cut-paragraph.ts'
import { findBlocks } from './find-blocks.ts'
import { isPlainHeading } from './is-plain-heading.ts'
import { nameSection } from './name-section.ts'

const FRONT = { section: 'front-matter', sectionTitle: 'Front matter' }

/** A report in plain text is no Markdown: what only looks like code, HTML or a definition is text. */
const TEXT_ONLY = { disable: { null: ['codeIndented', 'htmlFlow', 'htmlText', 'definition'] } }

/**
 * Cuts plain text or Markdown at its headings and empty lines. Where no line is marked as a heading, a short line by
 * itself without a full stop is taken for one. A first heading that stands above all others is the title.
 */
export function cutMarkdown(text: string): Omit<CutText, 'isLabelled'> {
  const blocks = findBlocks(fromMarkdown(text, { extensions: [TEXT_ONLY] }), text)
  const isMarked = blocks.some(({ depth }) => depth !== null)
  const headings = blocks.map((block, at) => {
    if (isMarked) return block.depth
    return isPlainHeading(block, blocks[at + 1]) ? 2 : null
  })
  const depths = headings.filter((depth) => depth !== null)
  const first = headings.findIndex((depth) => depth !== null)
  const hasTitle = depths.length > 1 && depths.slice(1).every((depth) => depth > (depths[0] ?? 0))
  const titleAt = hasTitle ? first : -1

  const taken = new Set<string>()
  const paragraphs: CutParagraph[] = []
  let section = FRONT
  let paragraph = 0
  for (const [at, { text: words, kind, forms }] of blocks.entries()) {
    if (at === titleAt) continue
    if (headings[at] !== null) {
      section = { section: nameSection(words, taken), sectionTitle: words }
      paragraph = 0
    } else paragraphs.push({ ...section, paragraph: ++paragraph, kind, text: words, forms })
  }
  return {
    title: blocks[titleAt]?.text ?? null,
    paragraphs,
    headings: blocks.flatMap((block, at) => (headings[at] === null ? [] : [block.text])),
  }
}
