import { formatCounted } from '#lib/ui/format.ts'
import type { MasteryData } from './progress-document.ts'

type Section = MasteryData['coverage']['sections'][number]

/** Sections with their paragraphs, and how much of each was met and is known. */
export function mapCoverage(sections: readonly Section[]) {
  return sections.map(({ section, paragraphs }) => {
    const sum = (value: (paragraph: Section['paragraphs'][number]) => number) =>
      paragraphs.reduce((total, paragraph) => total + value(paragraph), 0)
    return {
      ...section,
      claims: sum(({ claims }) => claims),
      claimsMet: sum(({ claimsMet }) => claimsMet),
      claimsKnown: sum(({ claimsKnown }) => claimsKnown),
      paragraphs: paragraphs.map((paragraph) => ({
        ...paragraph,
        known: share(paragraph.claimsKnown, paragraph.claims),
        met: share(paragraph.claimsMet, paragraph.claims),
        words: describe(paragraph),
      })),
    }
  })
}

function share(part: number, whole: number): number {
  return whole > 0 ? part / whole : 0
}

function describe({ number, claims, claimsMet, claimsKnown }: Section['paragraphs'][number]): string {
  if (claims === 0) return `Paragraph ${number}: no claims`
  const met = claimsMet === 0 ? 'none met yet' : `${claimsMet} met, ${claimsKnown} known`
  return `Paragraph ${number}: ${formatCounted(claims, ['# claim', '# claims'])}, ${met}`
}
