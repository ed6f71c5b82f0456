import { holdsFigure } from '../claims/lint/figure-numbers.ts'
import { numbersInText } from '../claims/lint/numbers-in-text.ts'
import { fingerprint } from './fingerprint.ts'
import type { Remark } from './lint-report.ts'
import type { Pack, PlacedClaim } from './pack.ts'
import { readLocator } from './read-locator.ts'
import type { ReportText } from './report-text.ts'
import { toFigure } from './to-figure.ts'

/** Compares a pack with the text it was written from: every paragraph is the same, every figure stands where it is said to. */
export function checkText(pack: Pack, text: ReportText): Remark[] {
  const texts = new Map(text.map(({ section, paragraph, text: words }) => [`${section}/${paragraph}`, words]))
  return [...checkParagraphs(pack, texts), ...pack.claims.flatMap((placed) => checkFigures(placed, texts))]
}

function checkParagraphs({ file, report }: Pack, texts: ReadonlyMap<string, string>): Remark[] {
  const declared = report.sections.flatMap((section, at) =>
    section.paragraphs.map((paragraph, index) => ({
      locator: `${section.slug}/${paragraph.number}`,
      paragraph,
      at: ['sections', at, 'paragraphs', index],
    })),
  )
  const known = new Set(declared.map(({ locator }) => locator))
  const different = declared.flatMap(({ locator, paragraph, at }): Remark[] => {
    const text = texts.get(locator)
    if (text !== undefined && fingerprint(text) === paragraph.fingerprint) return []
    const place = { file, at: [...at, 'fingerprint'], value: paragraph.fingerprint, severity: 'error' as const }
    if (text === undefined)
      return [
        {
          ...place,
          code: 'TEXT_MISSING',
          message: `The text has no paragraph ${locator}: it is another edition, or incomplete.`,
        },
      ]
    return [
      {
        ...place,
        code: 'TEXT_DIFFERS',
        message: `Paragraph ${locator} reads differently: its fingerprint is ${fingerprint(text)}.`,
      },
    ]
  })
  const unknown = [...texts.keys()]
    .filter((locator) => !known.has(locator))
    .map((locator): Remark => ({
      file,
      at: ['sections'],
      value: locator,
      severity: 'error',
      code: 'TEXT_NOT_DECLARED',
      message: `The text has a paragraph ${locator} that the pack does not know: declare it.`,
    }))
  return [...different, ...unknown]
}

function checkFigures({ file, index, claim }: PlacedClaim, texts: ReadonlyMap<string, string>): Remark[] {
  const paragraphs = claim.locators
    .map(readLocator)
    .flatMap(({ section, paragraph }) => texts.get(`${section}/${paragraph}`) ?? [])
  // A paragraph that is missing is told of once, not once for each of its figures.
  if (paragraphs.length < claim.locators.length) return []
  return claim.figures.flatMap((written, position): Remark[] => {
    const figure = toFigure(written)
    const isWritten = paragraphs.some((text) => holdsFigure(text, numbersOf(text), figure))
    if (isWritten === (written.unwritten === undefined)) return []
    const place = { file, at: ['claims', index, 'figures', position, 'label'], value: figure.text }
    const paragraph = claim.locators.join(', ')
    return isWritten
      ? [
          {
            ...place,
            severity: 'warning',
            code: 'WRITTEN_AFTER_ALL',
            message: `${figure.text} is written in ${paragraph}: remove \`unwritten\`.`,
          },
        ]
      : [
          {
            ...place,
            severity: 'warning',
            code: 'FIGURE_NOT_IN_TEXT',
            message: `${figure.text} is not written in ${paragraph}: check the number and the locator; if it is worked out, say from what under \`unwritten\`.`,
          },
        ]
  })
}

function numbersOf(text: string): number[] {
  return numbersInText(text).map(({ value }) => value)
}
