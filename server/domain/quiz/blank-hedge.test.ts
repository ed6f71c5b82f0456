import { expect, test } from 'vitest'
import { blankHedge } from './blank-hedge.ts'

test.each([
  ['Sudmark is unlikely to go to war.', 'Sudmark _____ go to war.'],
  ['Sudmark may go to war.', 'Sudmark _____ go to war.'],
  ['War in the strait is unlikely.', 'War in the strait is _____.'],
  ['Sudmark cannot possibly win.', 'Sudmark _____ win.'],
  ['In May the fleet could sail.', 'In May the fleet _____ sail.'],
])('"%s" becomes "%s"', (sentence, blanked) => {
  expect(blankHedge(sentence)).toBe(blanked)
})

test('a sentence without a hedge, or with two, is left alone', () => {
  expect(blankHedge('Sudmark goes to war.')).toBeNull()
  expect(blankHedge('Sudmark may lose, but could win.')).toBeNull()
})
