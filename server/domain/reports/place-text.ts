import type { CutParagraph, CutText } from './cut-paragraph.ts'
import { fingerprint } from './fingerprint.ts'
import type { ReportText } from './report-text.ts'

/** A section as report.yaml declares it, or the database holds it. */
export interface DeclaredSection {
  readonly slug: string
  readonly paragraphs: readonly { readonly number: number; readonly fingerprint: string }[]
}

/**
 * Says which paragraph of the pack each paragraph of a copy is. A copy that labels its paragraphs is taken at its word;
 * in any other the fingerprints tell. A paragraph that is not found is taken to be the unknown one behind its neighbour,
 * so that a changed one shows as changed rather than as missing.
 */
export function placeText(
  sections: readonly DeclaredSection[],
  { isLabelled, paragraphs, headings }: CutText,
): ReportText {
  const declared = sections.flatMap(({ slug, paragraphs: listed }) =>
    listed.map(({ number, fingerprint: print }) => ({ section: slug, paragraph: number, print })),
  )
  if (isLabelled) {
    const prints = new Map(declared.map(({ section, paragraph, print }) => [`${section}/${paragraph}`, print]))
    return paragraphs.map((each) => {
      const print = prints.get(`${each.section}/${each.paragraph}`)
      return { ...withoutForms(each), text: formsOf(each).find((form) => fingerprint(form) === print) ?? each.text }
    })
  }
  const byPrint = new Map(
    paragraphs.flatMap((each, at) => formsOf(each).map((text) => [fingerprint(text), { at, text }] as const)),
  )
  const taken = new Set(declared.flatMap(({ print }) => byPrint.get(print)?.at ?? []))
  const byHeading = new Map(headings.map((text) => [fingerprint(text), text]))
  let before = -1
  return declared.flatMap(({ section, paragraph, print }) => {
    const heading = byHeading.get(print)
    if (heading !== undefined) return [{ section, paragraph, kind: 'title', text: heading }]
    const same = byPrint.get(print)
    // What stands behind the last known paragraph and is no other: this one, changed.
    const at = same?.at ?? (taken.has(before + 1) ? undefined : before + 1)
    const copy = at === undefined ? undefined : paragraphs[at]
    if (at === undefined || !copy) return []
    before = at
    return [{ ...withoutForms(copy), section, paragraph, text: same?.text ?? copy.text }]
  })
}

function formsOf({ text, forms = [] }: CutParagraph): string[] {
  return [text, ...forms]
}

function withoutForms({ forms: _forms, ...paragraph }: CutParagraph): ReportText[number] {
  return paragraph
}
