import { expect, test } from 'vitest'
import { readChoices, readWhole } from './search-params.ts'

test('an address that names an unknown value is read as if it did not', () => {
  const params = new URLSearchParams('topic=FIGURE&topic=GOSSIP')
  expect(readChoices(params, 'topic', ['MOTIVE', 'FIGURE'])).toEqual(['FIGURE'])
})

test('a length that is missing, out of bounds or no whole number falls back', () => {
  for (const query of ['', 'length=', 'length=0', 'length=51', 'length=2.5', 'length=ten'])
    expect(readWhole(new URLSearchParams(query), 'length', [1, 50], 10)).toBe(10)
  expect(readWhole(new URLSearchParams('length=25'), 'length', [1, 50], 10)).toBe(25)
})
