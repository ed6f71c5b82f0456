import { expect, test } from 'vitest'
import { phraseFigure, phraseQualifiedFigure } from './phrase-figure.ts'
import { buildDate, buildFigure } from './testing/build-corpus.ts'

test.each([
  [{ value: 1, unit: 'years' }, '1 year'],
  [{ value: 3, unit: 'weeks' }, '3 weeks'],
  [{ value: 30, unit: 'percent' }, '30%'],
  [{ value: 8_000, unit: 'USD' }, '$8,000'],
  [{ value: 2_000, unit: 'USD/month' }, '$2,000 a month'],
  [{ value: 4, unit: 'article' }, 'Article 4'],
  [{ value: 2397, unit: 'resolution' }, 'Resolution 2397'],
  [{ value: 17_500, low: 15_000, high: 20_000, unit: 'people' }, '15,000–20,000 people'],
  [{ value: 1_500_000, low: 1_000_000, high: 2_000_000, unit: 'shells' }, '1–2 million shells'],
  [{ value: 1_280_000, unit: 'people' }, '1.28 million people'],
  [{ value: 15_100_000_000, unit: 'USD' }, '$15.1 billion'],
  [{ value: 100_000, low: null, unit: 'people' }, '100,000 people'],
])('%j reads %s', (figure, text) => {
  expect(phraseFigure(buildFigure({ label: 'the label', ...figure }))).toBe(text)
})

test.each([
  ['1931-03-02', '2 March 1931'],
  ['1931-03', 'March 1931'],
  ['1931', '1931'],
])('the date %s reads %s', (iso, text) => {
  expect(phraseFigure(buildDate('the day', iso))).toBe(text)
})

test('a qualifier is part of the answer, not of the option', () => {
  const figure = buildFigure({ label: 'the losses', value: 1_000, unit: 'people/day', qualifier: 'OVER' })
  expect(phraseFigure(figure)).toBe('1,000 people a day')
  expect(phraseQualifiedFigure(figure)).toBe('over 1,000 people a day')
})
