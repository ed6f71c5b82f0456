import { expect, test } from 'vitest'
import { indexClaims } from '../claim-index.ts'
import { buildClaim, buildCorpus, buildFigure, buildRoles } from '../testing/build-corpus.ts'
import { sampleCorpus } from '../testing/sample-corpus.ts'
import { replaceOnce } from './swap.ts'
import { swapActor } from './swap-actor.ts'
import { swapFigures } from './swap-figure.ts'

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

test('a country stays where it is part of a name, such as that of a war', () => {
  const swapOf = (statement: string) => {
    const asked = buildClaim({ slug: 'asked', statement, actors: buildRoles({ SUBJECT: ['norland'] }) })
    const rivals = [1, 2].map((n) => buildClaim({ slug: `ostia-${n}`, actors: buildRoles({ SUBJECT: ['ostia'] }) }))
    const index = indexClaims(buildCorpus([...sampleCorpus.actors.values()], [asked, ...rivals]))
    return swapActor(asked, index)?.statement ?? null
  }
  expect(swapOf('The fleet left for Norland.')).toBe('The fleet left for Ostia.')
  expect(swapOf('The fleet left for the war in Norland.')).toBeNull()
  expect(swapOf("The fleet left for Norland's Cod Coast.")).toBeNull()
})
