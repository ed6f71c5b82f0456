import { expect, test } from 'vitest'
import { readMarks } from './mark.ts'

const marked = (text: string, plain: string) => readMarks(text, plain).map(({ start, end }) => text.slice(start, end))

test('marks become ranges of the text without them', () => {
  const text = 'The troops train with drones.'
  expect(marked(text, 'The \uE000troops\uE001 train with \uE000drones\uE001.')).toEqual(['troops', 'drones'])
})

test('a mark is found again where the text groups digits and joins words', () => {
  const plain = 'Kim \uE000Jong\uE001 \uE000un\uE001 sent \uE00013000\uE001 men \uE00020\uE001percent.'
  expect(marked('Kim Jong-un sent 13,000 men 20 per cent.', plain)).toEqual(['Jong', 'un', '13,000', '20'])
})

test('letters beyond the basic plane, and marks on letters, count as they do in a text', () => {
  expect(marked('𝕶im é Côte', '𝕶im \uE000é\uE001 \uE000Côte\uE001')).toEqual(['é', 'Côte'])
})

test('a text without marks has no ranges', () => {
  expect(readMarks('Nothing here.', 'Nothing here.')).toEqual([])
})
