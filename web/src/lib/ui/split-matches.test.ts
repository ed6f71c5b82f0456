import fc from 'fast-check'
import { expect, test } from 'vitest'
import { splitMatches } from './split-matches.ts'

test('every place is found, in upper or lower case', () => {
  expect(splitMatches('Missiles and more missiles', 'missile')).toEqual([
    { text: 'Missile', isMatch: true },
    { text: 's and more ', isMatch: false },
    { text: 'missile', isMatch: true },
    { text: 's', isMatch: false },
  ])
})

test('nothing searched for marks nothing', () => {
  expect(splitMatches('Missiles', '')).toEqual([{ text: 'Missiles', isMatch: false }])
})

test('whatever is searched for, signs of regular expressions too, the pieces make up the text', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (text, words) => {
      expect(
        splitMatches(text, words)
          .map((piece) => piece.text)
          .join(''),
      ).toBe(text)
    }),
  )
})
