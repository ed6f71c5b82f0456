import { expect, test } from 'vitest'
import { outlineSections } from './outline.ts'

const paragraph = (number: number, claims: string[], withoutClaims: string | null = null) => ({
  number,
  kind: 'para',
  withoutClaims,
  claims: claims.map((slug) => ({ slug })),
})

test('a claim that stands in two paragraphs of a section counts once for the section', () => {
  const [section] = outlineSections(
    [{ slug: 'trade', title: 'Trade', paragraphs: [paragraph(1, ['grain']), paragraph(2, ['grain', 'ore'])] }],
    [],
  )
  expect(section?.claimCount).toBe(2)
  expect(section?.paragraphs.map(({ claimCount }) => claimCount)).toEqual([1, 2])
})

test('the fullest paragraph of the report has the darkest shade, one without claims has none', () => {
  const [trade, ports] = outlineSections(
    [
      { slug: 'trade', title: 'Trade', paragraphs: [paragraph(1, ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'])] },
      { slug: 'ports', title: 'Ports', paragraphs: [paragraph(1, [], 'A caption'), paragraph(2, ['k'])] },
    ],
    [],
  )
  expect(trade?.paragraphs.map(({ shade }) => shade)).toEqual([5])
  expect(ports?.paragraphs.map(({ shade }) => shade)).toEqual([0, 1])
})

test('what somebody has met stands at its own paragraph, also where numbers repeat in other sections', () => {
  const outlined = outlineSections(
    [
      { slug: 'trade', title: 'Trade', paragraphs: [paragraph(1, ['a', 'b'])] },
      { slug: 'ports', title: 'Ports', paragraphs: [paragraph(1, ['c'])] },
    ],
    [{ section: { slug: 'trade' }, paragraphs: [{ number: 1, claimsMet: 2 }] }],
  )
  expect(outlined.map(({ paragraphs }) => paragraphs.map(({ claimsMet }) => claimsMet))).toEqual([[2], [0]])
})
