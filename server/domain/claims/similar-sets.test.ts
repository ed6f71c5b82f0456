import fc from 'fast-check'
import { expect, test } from 'vitest'
import { indexSets, jaccard } from './similar-sets.ts'

const words = fc.uniqueArray(fc.constantFrom(...'abcdefghij'), { maxLength: 8 }).map((list) => new Set(list))

test('the index finds exactly the sets that a comparison with every set finds', () => {
  const shares = fc.constantFrom(0.1, 0.3, 0.4, 0.5, 0.6, 0.7, 0.75, 1)
  fc.assert(
    fc.property(fc.array(words, { maxLength: 12 }), words, shares, (sets, asked, least) => {
      const expected = sets.flatMap((set, index) => (jaccard(asked, set) >= least ? [index] : []))
      expect(indexSets(sets, least).find(asked)).toEqual(expected)
    }),
  )
})

test('the share of common words counts each word once', () => {
  expect(jaccard(new Set('ab'), new Set('bc'))).toBeCloseTo(1 / 3)
  expect(jaccard(new Set(), new Set())).toBe(0)
})
