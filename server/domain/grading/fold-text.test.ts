import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldText } from './fold-text.ts'

test.each([
  ['The Kwangmyong', 'kwangmyong'],
  ['ＫＷＡＮＧmyong', 'kwangmyong'],
  ['Yoon Suk-yeol', 'yoon suk yeol'],
  ['Türkiye', 'turkiye'],
  ['Gruß', 'gruss'],
  ['Lech Wałęsa', 'lech walesa'],
  ['Russia’s army', 'russias army'],
  ['Pantsir-S1', 'pantsir s1'],
  ['R & D', 'r and d'],
  ['the', 'the'],
  ['…', ''],
])('“%s” is compared as “%s”', (text, folded) => {
  expect(foldText(text).join(' ')).toBe(folded)
})

test('folding what is folded changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const folded = foldText(text)
      expect(foldText(folded.join(' '))).toEqual(folded)
    }),
  )
})
