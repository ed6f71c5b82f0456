import { type Topic, TOPICS } from '../claims/vocabulary.ts'
import type { Pack } from './pack.ts'

/** How much of a section has become claims. */
export interface SectionSummary {
  readonly section: string
  readonly paragraphs: number
  /** Paragraphs that claims come from, or that say why none does. */
  readonly covered: number
  readonly claims: number
  readonly figures: number
  readonly topics: Readonly<Record<Topic, number>>
}

/** @returns one summary a section, in the order of the report */
export function summarisePack({ report, claims }: Pack): SectionSummary[] {
  const cited = new Set(claims.flatMap(({ claim }) => claim.locators.map((locator) => locator.replace(/#.*/, ''))))
  return report.sections.map(({ slug, paragraphs }) => {
    const own = claims.filter(({ section }) => section === slug).map(({ claim }) => claim)
    return {
      section: slug,
      paragraphs: paragraphs.length,
      covered: paragraphs.filter((each) => each.withoutClaims !== undefined || cited.has(`${slug}/${each.number}`))
        .length,
      claims: own.length,
      figures: own.reduce((sum, { figures }) => sum + figures.length, 0),
      topics: Object.fromEntries(
        TOPICS.map((topic) => [topic, own.filter(({ topics }) => topics.includes(topic)).length]),
      ) as Record<Topic, number>,
    }
  })
}
