import { expect, test } from 'vitest'
import { indexClaims, indexReport } from './claim-index.ts'
import { ascribedMotiveLures } from './lures/motive-lures.ts'
import { buildActor, buildMotive } from './testing/build-corpus.ts'

const actors = new Map(
  ['ansel', 'belsk'].map((slug) => [slug, buildActor({ slug, name: slug.replace(/^./, (c) => c.toUpperCase()) })]),
)
const asked = buildMotive('asked', 'ansel', 'to win an election')
const lure = buildMotive('lure', 'belsk', 'to guard the northern strait')
const far = buildMotive('far', 'ansel', 'to guard the strait')
const corpusOf = (...claims: (typeof asked)[]) => ({ report: { slug: 'r', title: 'R' }, actors, claims })

function luresBeside(...elsewhere: (typeof asked)[]): string[] {
  const near = corpusOf(asked, lure)
  const index = indexClaims(near, indexReport(corpusOf(...near.claims, ...elsewhere)))
  const [motive] = index.motives
  return motive ? ascribedMotiveLures(motive, index).map(({ claim }) => claim.slug) : []
}

test('an aim that the report ascribes to the holder in a distant chapter is no wrong answer in this one', () => {
  expect(luresBeside()).toEqual(['lure'])
  expect(luresBeside(far)).toEqual([])
})

test('what is said in a distant chapter lends no lures', () => {
  expect(luresBeside(buildMotive('other', 'belsk', 'to sell more grain'))).toEqual(['lure'])
})
