import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Claim } from '../../claims/claim.ts'
import { indexClaims } from '../claim-index.ts'
import { buildClaim, buildCorpus, buildDate, buildFigure } from '../testing/build-corpus.ts'
import { figureLures, figuresOverlap } from './figure-lures.ts'

const claim = (slug: string, fields: Partial<Claim>) => buildClaim({ slug, ...fields })
const tally = (slug: string, value: number, unit = 'people', links: Claim['links'] = []) =>
  claim(slug, { links, figures: [buildFigure({ label: `the tally of ${slug}`, value, unit })] })

function luresFor(asked: Claim, ...others: Claim[]): string[] {
  const figure = asked.figures[0]
  if (!figure) throw new Error('the claim asked about has no figure')
  const index = indexClaims(buildCorpus([], [asked, ...others]))
  return figureLures({ claim: asked, figure }, index).map((lure) => lure.claim.slug)
}

test('only figures of the same unit are lures, the nearest first', () => {
  const others = [tally('far', 9_000), tally('near', 600), tally('coal', 550, 'containers')]
  expect(luresFor(tally('asked', 500), ...others)).toEqual(['near', 'far'])
})

test('no lure shares a value with the figure asked for', () => {
  const number = fc.integer({ min: 1, max: 10_000 })
  fc.assert(
    fc.property(number, fc.array(number, { minLength: 1, maxLength: 8 }), (value, values) => {
      const others = values.map((each, n) => tally(`other-${n}`, each))
      const asked = tally('asked', value)
      const lures = new Set(luresFor(asked, ...others))
      for (const other of others) {
        const [left, right] = [asked.figures[0], other.figures[0]]
        if (left && right && figuresOverlap(left, right)) expect(lures).not.toContain(other.slug)
      }
    }),
  )
})

test('a claim that repeats the asked one, or is in tension with it, lends no lure', () => {
  const note = 'They speak of the same.'
  const repeats = tally('again', 900, 'people', [{ kind: 'REPEATS', claim: 'asked', note }])
  const disputes = tally('otherwise', 700, 'people', [{ kind: 'IN_TENSION_WITH', claim: 'asked', note }])
  const narrows = tally('narrower', 300, 'people', [{ kind: 'QUALIFIES', claim: 'asked', note }])
  expect(luresFor(tally('asked', 500), repeats, disputes, narrows)).toEqual(['narrower'])
})

test('a figure whose label says the same is no lure', () => {
  const label = 'the number of ships in the harbour of Ansel'
  const one = claim('one', { figures: [buildFigure({ label, value: 5, unit: 'people' })] })
  const other = claim('other', { figures: [buildFigure({ label: `${label} now`, value: 9, unit: 'people' })] })
  expect(luresFor(one, other)).toEqual([])
})

test('a day is not offered beside a month', () => {
  const day = claim('day', { figures: [buildDate('the day of the storm', '1931-03-02')] })
  const otherDay = claim('other-day', { figures: [buildDate('the morning of the launch', '1931-05-01')] })
  const month = claim('month', { figures: [buildDate('the month of the fair', '1931-04')] })
  expect(luresFor(day, otherDay, month)).toEqual(['other-day'])
})
