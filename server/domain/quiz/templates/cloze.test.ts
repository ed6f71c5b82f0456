import { expect, test } from 'vitest'
import { indexClaims } from '../claim-index.ts'
import { buildClaim } from '../testing/build-corpus.ts'
import { sampleCorpus } from '../testing/sample-corpus.ts'
import { cloze } from './cloze.ts'

const index = indexClaims(sampleCorpus)
const ask = (statement: string, answer: string, accept: string[] = []) =>
  cloze.make(buildClaim({ slug: 'any', statement, terms: [{ answer, accept, clue: 'what is asked for' }] }), index)

test('the term leaves a blank between what stands before and after it', () => {
  expect(ask('The office buys coal for the winter.', 'coal')[0]?.prompt).toMatchObject({
    before: 'The office buys ',
    after: ' for the winter.',
  })
})

test('an abbreviation in brackets goes with its term', () => {
  const [draft] = ask('The Strait Toll Act (STA) is in force.', 'Strait Toll Act', ['STA'])
  expect(draft?.prompt).toMatchObject({ after: ' is in force.' })
})

test('a term that stands elsewhere in the sentence too is not asked for', () => {
  expect(ask('Coal is dear, but coal is needed.', 'coal', ['Coal'])).toEqual([])
})

test('a term that is part of a longer word is not asked for', () => {
  expect(ask('The coalition buys ships.', 'coal')).toEqual([])
})

test('where a country is asked for, no other country passes for it', () => {
  const [draft] = ask('The toll is raised by Norland alone.', 'Norland')
  expect(draft?.rubric).toMatchObject({ neverAccepted: expect.arrayContaining(['Sudmark', 'Ostia']) })
})
