import { z } from 'zod'
import { findRepeated } from './find-repeated.ts'

/** The text of a report, which its owner keeps and no pack holds: one entry a paragraph. */
export const reportTextSchema = z.array(
  z.object({
    section: z.string(),
    sectionTitle: z.string().optional(),
    paragraph: z.int().min(0),
    kind: z.string().default('para'),
    text: z.string(),
  }),
)

export type ReportText = z.output<typeof reportTextSchema>

/** @returns the paragraphs of a text file, or one sentence on what is wrong with it */
export function parseReportText(json: string): { text: ReportText } | { refusal: string } {
  const form =
    'a JSON list of { "section", "paragraph", "kind", "text" }, as in prisma/reports/example-harbour/text.json'
  try {
    const parsed = reportTextSchema.safeParse(JSON.parse(json))
    if (!parsed.success) return { refusal: `The text file is not ${form}: ${z.prettifyError(parsed.error)}` }
    const [twice] = findRepeated(parsed.data, ({ section, paragraph }) => `${section}/${paragraph}`)
    const { section, paragraph } = (twice === undefined ? undefined : parsed.data[twice]) ?? {}
    return twice === undefined
      ? { text: parsed.data }
      : { refusal: `The text file has paragraph ${section}/${paragraph} twice.` }
  } catch {
    return { refusal: `The text file is not ${form}.` }
  }
}
