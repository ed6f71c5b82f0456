import { expect, test } from 'vitest'
import type { PackFigure } from './claims-schema.ts'
import { toFigure } from './to-figure.ts'

const made = (figure: Partial<PackFigure>) =>
  toFigure({ label: 'the count', unit: 'people', qualifier: 'EXACT', ...figure })

test('a single number has equal ends', () => {
  expect(made({ value: 13000 })).toMatchObject({
    low: 13000,
    high: 13000,
    value: 13000,
    text: '13,000 people',
    asOf: null,
  })
})

test('a range is sorted by its middle', () => {
  expect(made({ low: 10, high: 30, unit: 'percent', qualifier: 'RANGE' })).toMatchObject({
    low: 10,
    high: 30,
    value: 20,
  })
})

test('only the end that the report gives is held', () => {
  expect(made({ value: 1000, qualifier: 'OVER' })).toMatchObject({ low: 1000, high: null, value: 1000 })
  expect(made({ value: 1000, qualifier: 'AT_MOST' })).toMatchObject({ low: null, high: 1000, value: 1000 })
})

test('a month becomes its first and last day and is shown as the month', () => {
  expect(made({ date: '1970-02', unit: 'date' })).toMatchObject({ low: 31, high: 58, value: 44.5, text: '1970-02' })
})

test('"by the end of" a year is sorted by its last day, "since" a year by its first', () => {
  expect(made({ date: '1970', unit: 'date', qualifier: 'AT_MOST' })).toMatchObject({ low: null, high: 364, value: 364 })
  expect(made({ date: '1970', unit: 'date', qualifier: 'AT_LEAST' })).toMatchObject({ low: 0, high: null, value: 0 })
})
