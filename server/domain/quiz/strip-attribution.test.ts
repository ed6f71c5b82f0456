import { expect, test } from 'vitest'
import { hintsAt, withoutSource } from './strip-attribution.ts'
import { buildActor } from './testing/build-corpus.ts'

const guild = buildActor({ slug: 'guild', name: "Pilots' Guild", kind: 'ORGANISATION', article: 'the' })
const experts = buildActor({ slug: 'experts', name: 'some experts', kind: 'ORGANISATION', number: 'PLURAL' })

test.each([
  ["According to the Pilots' Guild, fog is rare.", 'Fog is rare.'],
  ["The Pilots' Guild says that fog is rare.", 'Fog is rare.'],
  ["Fog is rare, according to the Pilots' Guild.", 'Fog is rare.'],
  ["Fog is rare, the Pilots' Guild reports.", 'Fog is rare.'],
  ["the number of foggy days as counted by the Pilots' Guild", 'the number of foggy days'],
  ['Fog is rare.', 'Fog is rare.'],
])('"%s" becomes "%s"', (sentence, rest) => {
  expect(withoutSource(sentence, guild)).toBe(rest)
})

test('a source that is woven into the sentence cannot be taken out', () => {
  expect(withoutSource("The Pilots' Guild counted nine foggy days.", guild)).toBeNull()
})

test('a word of a nameless source gives it away too', () => {
  expect(withoutSource('Some experts think that fog is rare.', experts)).toBe('Fog is rare.')
  expect(withoutSource('Fog, most experts hold, is rare.', experts)).toBeNull()
})

test('a sentence hints at a nameless source by any word of it, and at one with a name by the name alone', () => {
  expect(hintsAt('Fog is rare, if the experts are right.', experts)).toBe(true)
  expect(hintsAt('Fog is rare.', experts)).toBe(false)
  expect(hintsAt('A pilot of another guild saw fog.', guild)).toBe(false)
})
