import { expect, test } from 'vitest'
import type { ClaimLink } from '../../claims/claim.ts'
import { indexClaims } from '../claim-index.ts'
import { buildActor, buildClaim, buildCorpus, buildDate, buildFigure, buildRoles } from '../testing/build-corpus.ts'
import { sampleCorpus } from '../testing/sample-corpus.ts'
import { replaceOnce } from './swap.ts'
import { swapFigures } from './swap-figure.ts'
import { swapSenses } from './swap-senses.ts'
import { swapSource } from './swap-source.ts'
import { swapsOfClaim } from './swaps-of-claim.ts'

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

const inYear = (slug: string, label: string, year: string, statement = '') =>
  buildClaim({ slug, statement, actors: buildRoles({ SUBJECT: ['norland'] }), figures: [buildDate(label, year)] })

test('the year of a war is swapped for that of another war, though a nearer year is named', () => {
  const [asked, ...others] = [
    inYear(
      'first',
      'the year of the war that brought the fleet to Ostia',
      '1967',
      'The fleet sailed in the war of 1967.',
    ),
    inYear('second', 'the year of the war that brought the fleet to Perla', '1973'),
    inYear('treaty', 'the year in which the toll was agreed', '1968'),
  ]
  const corpus = buildCorpus([...sampleCorpus.actors.values()], [asked, ...others])
  const [claim] = corpus.claims
  const shown = claim && swapFigures(claim, indexClaims(corpus)).map((swap) => swap.shown)
  expect(shown).toEqual(['1973'])
})

test('a year is not swapped for one with which the report says nearly the same', () => {
  const [asked, ...others] = [
    inYear(
      'first',
      'the year of the war that brought the fleet to Ostia',
      '1967',
      'The fleet sailed to Ostia in 1967.',
    ),
    inYear(
      'second',
      'the year of the war that brought the fleet to Perla',
      '1973',
      'The fleet sailed to Ostia and Perla in 1973.',
    ),
  ]
  const corpus = buildCorpus([...sampleCorpus.actors.values()], [asked, ...others])
  const [claim] = corpus.claims
  expect(claim && swapsOfClaim(claim, indexClaims(corpus))).toEqual([])
})

test('of two years the later one stays the later', () => {
  const pilots = inYear('pilots', 'the first year of the pilots', '1967', 'In 1967 and 1968 Norland kept pilots.')
  const corpus = buildCorpus(
    [...sampleCorpus.actors.values()],
    [pilots, inYear('toll', 'the year of the toll', '1973')],
  )
  const [claim] = corpus.claims
  expect(claim && swapFigures(claim, indexClaims(corpus))).toEqual([])
})

const sources = [
  buildActor({ slug: 'norland', name: 'Norland' }),
  buildActor({ slug: 'navy', name: 'navy', article: 'the', kind: 'ORGANISATION' }),
  buildActor({ slug: 'guild', name: 'guild', article: 'the', kind: 'ORGANISATION' }),
]
const says = (slug: string, source: string, statement = '') =>
  buildClaim({ slug, statement, actors: buildRoles({ SOURCE: [source] }) })
const swappedSources = (claims: readonly ReturnType<typeof says>[]) => {
  const corpus = buildCorpus(sources, claims)
  const [claim] = corpus.claims
  return claim ? swapSource(claim, indexClaims(corpus)).map((swap) => swap.statement) : []
}

test('what one source says is put into the mouth of another source of the report', () => {
  const asked = says('asked', 'navy', 'According to the navy, the fleet is lost.')
  expect(swappedSources([asked, says('other', 'guild')])).toEqual(['According to the guild, the fleet is lost.'])
  const first = says('asked', 'navy', 'The navy says that the fleet is lost.')
  expect(swappedSources([first, says('other', 'guild')])).toEqual(['The guild says that the fleet is lost.'])
})

test('a source that says as much in a linked claim is not put in the place of another', () => {
  const links: ClaimLink[] = [{ kind: 'REPEATS', claim: 'other', note: '' }]
  const asked = { ...says('asked', 'navy', 'According to the navy, the fleet is lost.'), links }
  expect(swappedSources([asked, says('other', 'guild')])).toEqual([])
})

test('a country is not swapped as a source: it is named for more than what it says', () => {
  const asked = says('asked', 'norland', 'Norland says that the fleet is lost.')
  expect(swappedSources([asked, says('other', 'guild')])).toEqual([])
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
  ['Norland was caught unready by the storm.', []],
  ['Norland has stood still since early in the war.', []],
  ['The crew is better fed because the pay is higher.', []],
  ['The fleet could even lower the risk in a serious storm.', []],
  [
    'If trade falls, Norland is likely to join the stronger side.',
    ['If trade falls, Norland is unlikely to join the stronger side.'],
  ],
  ['Norland rotates so that its small crews learn.', ['Norland rotates so that its large crews learn.']],
  ['The tax holds only in part.', ['The tax holds in every respect.']],
  ['Norland is afterthought to nobody.', []],
])('"%s" is turned round into %j', (statement, expected) => {
  expect(turned(statement)).toEqual(expected)
})

test('a claim in tension with another is not turned round: that one may say the opposite', () => {
  const link: ClaimLink = { kind: 'IN_TENSION_WITH', claim: 'other', note: '' }
  expect(turned('The treaty came after the war.', [link])).toEqual([])
})
