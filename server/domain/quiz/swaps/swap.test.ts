import { expect, test } from 'vitest'
import type { ClaimLink } from '../../claims/claim.ts'
import { indexClaims } from '../claim-index.ts'
import { buildClaim, buildCorpus, buildFigure, buildRoles } from '../testing/build-corpus.ts'
import { sampleCorpus } from '../testing/sample-corpus.ts'
import { replaceOnce } from './swap.ts'
import { swapFigures } from './swap-figure.ts'
import { swapSenses } from './swap-senses.ts'

test.each([
  ['Norland has 12 ships.', '12', '15', 'Norland has 15 ships.'],
  ['Norland has 12 ships and 12 boats.', '12', '15', null],
  ['Norland has 112 ships.', '12', '15', null],
  ['Norland has 12,500 ships.', '12', '15', null],
  ['Norland has 12 million ships.', '12', '15', null],
  ['It was an Ostian ship.', 'Ostian', 'Norlandic', null],
  ['It was a half-Ostian ship.', 'Ostian', 'Norlandic', null],
])('in "%s", %s becomes %s: %s', (text, said, shown, swapped) => {
  expect(replaceOnce(text, said, shown)).toBe(swapped)
})

const people = (slug: string, value: number, qualifier: 'OVER' | 'AT_MOST' | 'EXACT', statement = '') =>
  buildClaim({
    slug,
    statement,
    actors: buildRoles({ SUBJECT: ['norland'] }),
    figures: [buildFigure({ label: `the tally of ${slug}`, value, unit: 'people', qualifier })],
  })

const swapIn = (qualifier: 'OVER' | 'AT_MOST') => {
  const asked = people('crew', 500, qualifier, 'The crew has 500 people.')
  const corpus = buildCorpus(
    [...sampleCorpus.actors.values()],
    [asked, people('less', 300, 'EXACT'), people('more', 900, 'EXACT')],
  )
  const [claim] = corpus.claims
  return claim ? swapFigures(claim, indexClaims(corpus)).map((swap) => swap.shown) : []
}

test('"over 500" is only made false by a larger number', () => {
  expect(swapIn('OVER')).toEqual(['900'])
})

test('"up to 500" is only made false by a smaller number', () => {
  expect(swapIn('AT_MOST')).toEqual(['300'])
})

test('a year is never swapped for one that turns a period around', () => {
  const date = (value: number, year: string) =>
    buildFigure({ label: `the year ${year}`, value, unit: 'date', text: year })
  const war = buildClaim({
    slug: 'war',
    statement: 'The war was fought from 1950 to 1953.',
    actors: buildRoles({ SUBJECT: ['norland'] }),
    figures: [date(-7305, '1950')],
  })
  const treaty = buildClaim({
    slug: 'treaty',
    actors: buildRoles({ SUBJECT: ['norland'] }),
    figures: [date(-3653, '1960')],
  })
  const corpus = buildCorpus([...sampleCorpus.actors.values()], [war, treaty])
  const [claim] = corpus.claims
  expect(claim && swapFigures(claim, indexClaims(corpus))).toEqual([])
})

const turned = (statement: string, links: ClaimLink[] = []) => {
  const asked = buildClaim({ slug: 'asked', statement, links, actors: buildRoles({ SUBJECT: ['norland'] }) })
  const other = buildClaim({ slug: 'other', actors: buildRoles({ SUBJECT: ['norland'] }) })
  return swapSenses(asked, indexClaims(buildCorpus([...sampleCorpus.actors.values()], [asked, other]))).map(
    (swap) => swap.statement,
  )
}

test.each([
  ['The treaty came after the war.', ['The treaty came before the war.']],
  ['Norland is unlikely to join.', ['Norland is likely to join.']],
  ['Norland sent a small fleet early.', ['Norland sent a small fleet late.', 'Norland sent a large fleet early.']],
  ['Norland is not ready to talk after the war.', []],
  ['Trade is larger than before the war.', []],
  ['The treaty became law only after the war.', []],
  ['Norland is afterthought to nobody.', []],
])('"%s" is turned round into %j', (statement, expected) => {
  expect(turned(statement)).toEqual(expected)
})

test('a claim in tension with another is not turned round: that one may say the opposite', () => {
  const link: ClaimLink = { kind: 'IN_TENSION_WITH', claim: 'other', note: '' }
  expect(turned('The treaty came after the war.', [link])).toEqual([])
})
