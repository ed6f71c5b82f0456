import { expect, test } from 'vitest'
import { agree, nameActor, nameActorInFull, nameOwner } from './phrase-actor.ts'
import { buildActor } from './testing/build-corpus.ts'

const norland = buildActor({ slug: 'norland', name: 'Norland' })
const isles = buildActor({
  slug: 'isles',
  name: 'Merrow Isles',
  shortName: 'Merrows',
  article: 'the',
  number: 'PLURAL',
})
const union = buildActor({ slug: 'union', name: 'United Ports', shortName: 'UP', article: 'the' })

test('a name takes its article', () => {
  expect([norland, isles, union].map(nameActor)).toEqual(['Norland', 'the Merrows', 'the UP'])
  expect(nameActorInFull(isles)).toBe('the Merrow Isles')
})

test('an owner that is plural and ends in s takes a bare apostrophe', () => {
  expect([norland, isles, union].map(nameOwner)).toEqual(["Norland's", "the Merrows'", "the UP's"])
})

test('a verb agrees with the number of the actor', () => {
  expect([norland, isles].map((actor) => agree(actor, 'does', 'do'))).toEqual(['does', 'do'])
})
