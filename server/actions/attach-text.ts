import type { Database } from '../database/client.ts'
import { insertRows } from '../database/insert-rows.ts'
import { compareParagraphs } from '../domain/reports/compare-paragraphs.ts'
import type { CutText } from '../domain/reports/cut-paragraph.ts'

/** What became of a copy. A refused copy has changed nothing. */
export type AttachOutcome =
  | { readonly kind: 'ATTACHED'; readonly paragraphs: number }
  | { readonly kind: 'NO_REPORT' }
  | {
      readonly kind: 'REFUSED'
      /** Locators of paragraphs that read differently than when the pack was written. */
      readonly different: readonly string[]
      /** Locators of paragraphs that the copy lacks. */
      readonly missing: readonly string[]
    }

/**
 * Keeps the text of a report that its owner has, in this database and nowhere else, so that the app can show a paragraph
 * beside its claims. Taken is all or nothing: a copy of another edition would put wrong words beside the claims.
 */
export async function attachText(database: Database, slug: string, cut: CutText): Promise<AttachOutcome> {
  return database.$transaction(async (transaction): Promise<AttachOutcome> => {
    const report = await transaction.report.findUnique({
      where: { slug },
      select: {
        sections: { orderBy: { ordinal: 'asc' }, select: { slug: true, paragraphs: { orderBy: { number: 'asc' } } } },
      },
    })
    if (!report) return { kind: 'NO_REPORT' }
    const { same, different, missing } = compareParagraphs(report.sections, cut)
    if (different.length + missing.length > 0) return { kind: 'REFUSED', different, missing }

    const ids = new Map(
      report.sections.flatMap(({ slug, paragraphs }) => paragraphs.map(({ id, number }) => [`${slug}/${number}`, id])),
    )
    const rows = [...same].map(([locator, text]) => ({ paragraphId: ids.get(locator) ?? '', text }))
    await removeText(transaction, slug)
    await insertRows(transaction, 'ParagraphText', rows)
    return { kind: 'ATTACHED', paragraphs: rows.length }
  })
}

/** @returns how many paragraphs lost their text */
export async function removeText(database: Pick<Database, 'paragraphText'>, slug: string): Promise<number> {
  const { count } = await database.paragraphText.deleteMany({
    where: { paragraph: { section: { report: { slug } } } },
  })
  return count
}
