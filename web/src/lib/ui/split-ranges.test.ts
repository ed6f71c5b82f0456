import fc from 'fast-check'
import { expect, test } from 'vitest'
import { splitRanges } from './split-ranges.ts'

test('what the ranges name is a match, the rest is not', () => {
  expect(
    splitRanges('Missiles and more missiles.', [
      { start: 0, end: 8 },
      { start: 18, end: 26 },
    ]),
  ).toEqual([
    { text: 'Missiles', isMatch: true },
    { text: ' and more ', isMatch: false },
    { text: 'missiles', isMatch: true },
    { text: '.', isMatch: false },
  ])
})

test('without ranges the text is one piece', () => {
  expect(splitRanges('Missiles', [])).toEqual([{ text: 'Missiles', isMatch: false }])
})

test('wherever the ranges lie, the pieces make up the text', () => {
  const places = fc.uniqueArray(fc.nat(40), { minLength: 0, maxLength: 8 })
  fc.assert(
    fc.property(fc.string({ minLength: 41, unit: 'grapheme' }), places, (text, unsorted) => {
      const sorted = unsorted.toSorted((left, right) => left - right)
      const ranges = sorted.flatMap((start, at) => {
        const end = sorted[at + 1]
        return at % 2 === 0 && end !== undefined ? [{ start, end }] : []
      })
      const pieces = splitRanges(text, ranges)
      expect(pieces.map((piece) => piece.text).join('')).toBe(text)
      expect(pieces.filter(({ isMatch }) => isMatch)).toHaveLength(ranges.length)
    }),
  )
})
