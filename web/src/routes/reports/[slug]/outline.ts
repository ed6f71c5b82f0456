import type { CoverageData, SectionData } from './report-document.ts'

/** Shades of the heat strip: 0 for nothing, then from light to dark. */
const SHADES = 5

/**
 * Sections with how many claims stand in each, and in each of their paragraphs. Shades compare paragraphs over the whole
 * report, not within a section.
 * @param coverage  what the visitor has met of each paragraph; empty for somebody who has not begun
 */
export function outlineSections(sections: readonly SectionData[], coverage: CoverageData['sections']) {
  const metOf = new Map(
    coverage.flatMap(({ section, paragraphs }) =>
      paragraphs.map(({ number, claimsMet }) => [`${section.slug}/${number}`, claimsMet] as const),
    ),
  )
  const most = Math.max(1, ...sections.flatMap(({ paragraphs }) => paragraphs.map(({ claims }) => claims.length)))
  return sections.map(({ slug, title, paragraphs }) => ({
    slug,
    title,
    claimCount: new Set(paragraphs.flatMap(({ claims }) => claims.map((claim) => claim.slug))).size,
    paragraphs: paragraphs.map(({ number, kind, withoutClaims, claims }) => ({
      number,
      kind,
      withoutClaims,
      claimCount: claims.length,
      claimsMet: metOf.get(`${slug}/${number}`) ?? 0,
      shade: Math.ceil((SHADES * claims.length) / most),
    })),
  }))
}
export type OutlinedSection = ReturnType<typeof outlineSections>[number]
