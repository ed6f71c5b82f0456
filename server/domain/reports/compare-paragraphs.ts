import type { CutText } from './cut-paragraph.ts'
import { fingerprint } from './fingerprint.ts'
import { type DeclaredSection, placeText } from './place-text.ts'

/** Paragraphs by locator, `section/number`. */
export interface ParagraphComparison {
  /** The text of those that read as the pack says. */
  readonly same: ReadonlyMap<string, string>
  readonly different: readonly string[]
  readonly missing: readonly string[]
}

/** Compares a copy of a report with the fingerprints of its paragraphs. What else the copy holds makes no difference. */
export function compareParagraphs(sections: readonly DeclaredSection[], cut: CutText): ParagraphComparison {
  const placed = placeText(sections, cut)
  const texts = new Map(placed.map(({ section, paragraph, text }) => [`${section}/${paragraph}`, text]))
  const same = new Map<string, string>()
  const different: string[] = []
  const missing: string[] = []
  for (const { slug, paragraphs } of sections)
    for (const { number, fingerprint: print } of paragraphs) {
      const locator = `${slug}/${number}`
      const text = texts.get(locator)
      if (text === undefined) missing.push(locator)
      else if (fingerprint(text) === print) same.set(locator, text)
      else different.push(locator)
    }
  return { same, different, missing }
}
