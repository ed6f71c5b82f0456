import type { CoverageData, SectionData } from './report-document.ts'

/** Shades of the heat strip: 0 for nothing, then from light to dark. */
const SHADES = 5

/**
 * Sections with what the visitor has met of each of their paragraphs. Shades compare paragraphs over all of these sections.
 * @param coverage  what the visitor has met of each paragraph; empty for somebody who has not begun
 */
export function outlineSections(sections: readonly SectionData[], coverage: CoverageData['sections']) {
  const metOf = new Map(
    coverage.flatMap(({ section, paragraphs }) =>
      paragraphs.map(({ number, claimsMet }) => [`${section.slug}/${number}`, claimsMet] as const),
    ),
  )
  const counts = sections.flatMap(({ paragraphs }) => paragraphs.map(({ claimCount }) => claimCount))
  const most = counts.reduce((left, right) => Math.max(left, right), 1)
  return sections.map(({ paragraphs, ...section }) => ({
    ...section,
    paragraphs: paragraphs.map((paragraph) => ({
      ...paragraph,
      claimsMet: metOf.get(`${section.slug}/${paragraph.number}`) ?? 0,
      shade: Math.ceil((SHADES * paragraph.claimCount) / most),
    })),
  }))
}
export type OutlinedSection = ReturnType<typeof outlineSections>[number]
