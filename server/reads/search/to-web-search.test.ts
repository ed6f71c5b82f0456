import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toWebSearch } from './to-web-search.ts'

test.each([
  ['Kim Jong-un', 'Kim Jong un'],
  ['“a phrase” or «another»', '"a phrase" or "another"'],
  ["'a phrase' and the people's army", '"a phrase" and the people\'s army'],
  ["the soldiers' pay, the allies' fear", "the soldiers' pay, the allies' fear"],
  ['troops -russia', 'troops -"russia"'],
  ['troops –north-korean', 'troops -"north korean"'],
  ['troops - russia', 'troops  russia'],
  ['troops -“Kim Jong-un”', 'troops -"Kim Jong-un"'],
  ['troops - “Kim Jong-un”', 'troops  "Kim Jong-un"'],
  ['“military coop', '"military coop'],
])('“%s” is written “%s”', (typed, written) => {
  expect(toWebSearch(typed)).toBe(written)
})

test('no letter or digit is lost, and none is added', () => {
  const letters = (text: string) => text.match(/[\p{L}\p{N}]/gu) ?? []
  const words = fc.array(
    fc.constantFrom('kim', 'jong-un', '“', '"', '«', '»', '‘', '’', "'", '-', '–', ' ', '(', '13,000'),
  )
  fc.assert(
    fc.property(words, (parts) => {
      expect(letters(toWebSearch(parts.join('')))).toEqual(letters(parts.join('')))
    }),
  )
})
