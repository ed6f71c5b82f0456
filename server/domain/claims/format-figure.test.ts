import { expect, test } from 'vitest'
import { formatFigure } from './format-figure.ts'
import type { Qualifier } from './vocabulary.ts'

const one = (value: number, unit: string, qualifier: Qualifier = 'EXACT') =>
  formatFigure({ low: value, high: value, unit, qualifier })
const range = (low: number, high: number, unit: string) => formatFigure({ low, high, unit, qualifier: 'RANGE' })

test('a count has thousands separators and its unit, from a million on the word for it', () => {
  expect(one(120000, 'people')).toBe('120,000 people')
  expect(one(1280000, 'people')).toBe('1.28 million people')
  expect(one(1000000, 'people')).toBe('1 million people')
})

test('a range is joined by an en dash and names its unit once', () => {
  expect(range(15000, 20000, 'people')).toBe('15,000–20,000 people')
  expect(range(70, 90, 'percent')).toBe('70–90%')
})

test('the qualifier stands in front', () => {
  expect(one(1000, 'people/day', 'OVER')).toBe('over 1,000 people a day')
  expect(one(8000, 'USD', 'ABOUT')).toBe('about $8,000')
  expect(one(100000, 'people', 'AT_MOST')).toBe('at most 100,000 people')
})

test('money keeps its currency, and its rate where it has one', () => {
  expect(one(800000, 'RUB')).toBe('800,000 roubles')
  expect(one(1.7e6, 'RUB')).toBe('1.7 million roubles')
  expect(one(7e9, 'USD')).toBe('$7 billion')
  expect(range(2000, 3000, 'USD/month')).toBe('$2,000–3,000 a month')
  expect(range(5e6, 10e6, 'USD')).toBe('$5–10 million')
})

test('one of a thing is in the singular', () => {
  expect(one(1, 'years')).toBe('1 year')
  expect(one(3, 'weeks')).toBe('3 weeks')
})

test('decimals stay', () => {
  expect(one(0.72, 'children/woman')).toBe('0.72 children per woman')
})

test('numbers that are names follow their unit and are never grouped', () => {
  expect(one(2397, 'resolution')).toBe('resolution 2397')
  expect(one(4, 'article')).toBe('article 4')
})
