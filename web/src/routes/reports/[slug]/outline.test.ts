import { expect, test } from 'vitest'
import { outlineSections } from './outline.ts'

const paragraph = (number: number, claimCount: number, withoutClaims: string | null = null) => ({
  number,
  kind: 'para',
  withoutClaims,
  claimCount,
})

test('the fullest paragraph of the report has the darkest shade, one without claims has none', () => {
  const [trade, ports] = outlineSections(
    [
      { slug: 'trade', title: 'Trade', claimCount: 10, paragraphs: [paragraph(1, 10)] },
      { slug: 'ports', title: 'Ports', claimCount: 1, paragraphs: [paragraph(1, 0, 'A caption'), paragraph(2, 1)] },
    ],
    [],
  )
  expect(trade?.paragraphs.map(({ shade }) => shade)).toEqual([5])
  expect(ports?.paragraphs.map(({ shade }) => shade)).toEqual([0, 1])
})

test('what somebody has met stands at its own paragraph, also where numbers repeat in other sections', () => {
  const outlined = outlineSections(
    [
      { slug: 'trade', title: 'Trade', claimCount: 2, paragraphs: [paragraph(1, 2)] },
      { slug: 'ports', title: 'Ports', claimCount: 1, paragraphs: [paragraph(1, 1)] },
    ],
    [{ section: { slug: 'trade' }, paragraphs: [{ number: 1, claimsMet: 2 }] }],
  )
  expect(outlined.map(({ paragraphs }) => paragraphs.map(({ claimsMet }) => claimsMet))).toEqual([[2], [0]])
})
