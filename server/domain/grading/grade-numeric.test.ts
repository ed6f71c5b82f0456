import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatFigure } from '../claims/format-figure.ts'
import { QUALIFIERS, type Qualifier } from '../claims/vocabulary.ts'
import type { NumericRubric } from '../quiz/item.ts'
import { gradeNumeric } from './grade-numeric.ts'

type Key = Pick<NumericRubric, 'low' | 'high' | 'qualifier'> & Partial<NumericRubric>

const grade = (key: Key, text: string, unit: string | null = null) =>
  gradeNumeric(
    { kind: 'NUMERIC', stems: ['How many?'], unit: key.unit ?? 'people' },
    { kind: 'NUMERIC', key: 'the key', explanation: 'The report says so.', unit: 'people', confusable: [], ...key },
    { kind: 'NUMERIC', text, unit },
  )
const creditOf = (key: Key, text: string) => {
  const outcome = grade(key, text)
  if ('refused' in outcome) throw new Error(outcome.message)
  return outcome.credit
}
const point = (value: number, qualifier: Qualifier): Key => ({ low: value, high: value, qualifier })
const range: Key = { low: 15_000, high: 20_000, qualifier: 'RANGE' }
const day: Key = { low: 20_020, high: 20_020, qualifier: 'EXACT', unit: 'date' }
const over: Key = { low: 1_000, high: null, qualifier: 'OVER' }
const atMost: Key = { low: null, high: 12_000, qualifier: 'AT_MOST' }
const month: Key = { low: 19_997, high: 20_027, qualifier: 'EXACT', unit: 'date' }

test.each([
  [point(13_000, 'EXACT'), '13,000', 1],
  [point(13_000, 'EXACT'), '13,001', 0],
  [point(0.78, 'EXACT'), '0.78', 1],
  [point(10_000, 'ABOUT'), '9,500', 1],
  [point(10_000, 'ABOUT'), '9,499', 0],
  [point(10_000, 'ABOUT'), '9,800–10,200', 1],
  [point(10_000, 'ABOUT'), '9,000–11,000', 0.25],
  [point(10_000, 'ABOUT'), '11,000–12,000', 0],
  [over, 'over 1,000', 1],
  [over, '1,040', 1],
  [over, '5,000', 0],
  [over, 'up to 1,000', 0.5],
  [atMost, '12,000', 1],
  [atMost, '3,000', 0],
  [atMost, 'over 12,000', 0.5],
  [range, '15–20,000', 1],
  [range, '17,000', 0.5],
  [range, '15,000', 0.5],
  [range, '21,000', 0],
  [range, '10,000–20,000', 0.5],
  [range, '15,000–25,000', 0.5],
  [range, '16,000–19,000', 0.6],
  [range, '20,000–30,000', 0],
  [day, '24 October 2024', 1],
  [day, 'October 2024', 0.5],
  [day, '2024', 0.25],
  [day, '25 October 2024', 0.25],
  [day, '24 November 2024', 0],
  [day, '2023', 0],
  [month, 'October 2024', 1],
  [month, '24 October 2024', 1],
  [month, '2024', 0.5],
  [month, 'November 2024', 0],
])('%j answered by “%s” earns %d', (key, text, credit) => {
  expect(creditOf(key, text)).toBeCloseTo(credit)
})

test('an article number is never near enough, and neither too high nor too low', () => {
  expect(grade({ ...point(100, 'ABOUT'), unit: 'article' }, 'Article 101')).toMatchObject({
    credit: 0,
    parts: [{ message: 'Article 101 is not the one.' }],
  })
})

test('a wrong unit is refused, whether the number is right or not, so that the refusal gives nothing away', () => {
  const inDollars: Key = { ...point(100, 'EXACT'), unit: 'USD' }
  for (const text of ['€100', '€7', '100 roubles', '100%']) {
    expect(grade(inDollars, text)).toMatchObject({ refused: 'WRONG_UNIT' })
  }
  expect(grade(inDollars, '100', 'RUB')).toEqual({
    refused: 'WRONG_UNIT',
    message: 'The answer is asked for in US dollars, not in “roubles”. Send it in US dollars, or the number alone.',
  })
  expect(grade(inDollars, '100', '$')).toMatchObject({ credit: 1 })
})

test('a number that the report gives for something else is named', () => {
  const confusable = [{ value: 60_000, label: 'the number of workers abroad', claim: 'workers-abroad' }]
  expect(grade({ ...point(10_000, 'ABOUT'), confusable }, '60k')).toMatchObject({
    feedback: [
      'Not right. The report says so.',
      '60,000 people is another figure of the report: the number of workers abroad.',
      'The answer: the key.',
    ],
  })
})

test.each([
  ['8,000', 'is too low'],
  ['12,000', 'is too high'],
  ['5,000–20,000', 'holds the right answer but says less than it'],
])('the answer %s to 10,000 %s', (text, words) => {
  expect(grade(point(10_000, 'ABOUT'), text)).toMatchObject({ parts: [{ message: expect.stringContaining(words) }] })
})

const size = fc.integer({ min: 1000, max: 1_000_000 })
const keyOf = (qualifier: Qualifier, low: number, width: number): Key => ({
  low: qualifier === 'AT_MOST' || qualifier === 'UNDER' ? null : low,
  high: qualifier === 'AT_LEAST' || qualifier === 'OVER' ? null : qualifier === 'RANGE' ? low + width : low,
  qualifier,
})
const printed = (low: number, high: number, qualifier: Qualifier = 'RANGE') =>
  formatFigure({ low, high, unit: 'people', qualifier })

test('the figure as the report prints it earns everything', () => {
  fc.assert(
    fc.property(fc.constantFrom(...QUALIFIERS), size, size, (qualifier, low, width) => {
      const key = keyOf(qualifier, low, width)
      expect(creditOf(key, printed(low, key.high ?? low, qualifier))).toBe(1)
    }),
  )
})

test('credit is within 0–1', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...QUALIFIERS),
      size,
      size,
      size,
      fc.nat(1_000_000),
      (qualifier, low, width, from, more) => {
        const credit = creditOf(keyOf(qualifier, low, width), printed(from, from + more))
        expect(credit).toBeGreaterThanOrEqual(0)
        expect(credit).toBeLessThanOrEqual(1)
      },
    ),
  )
})

test('a wider range never beats a narrower one that also holds the figure', () => {
  const low = fc.integer({ min: 200_000, max: 1_000_000 })
  const wider = fc.nat(50_000)
  const ends = fc.record({ below: wider, above: wider, moreBelow: wider, moreAbove: wider })
  fc.assert(
    fc.property(
      fc.constantFrom(...QUALIFIERS),
      low,
      fc.integer({ min: 1, max: 100_000 }),
      ends,
      (qualifier, from, width, by) => {
        const key = keyOf(qualifier, from, width)
        const to = key.high ?? from
        const narrow = creditOf(key, printed(from - by.below, to + by.above))
        const wide = creditOf(key, printed(from - by.below - by.moreBelow, to + by.above + by.moreAbove))
        expect(wide).toBeLessThanOrEqual(narrow)
      },
    ),
  )
})

test('a vaguer date never beats a more precise one that is right as well', () => {
  const precise = ['24 October 2024', '23–25 October 2024', 'October 2024', 'August–December 2024', '2024', '2020–2024']
  const credits = precise.map((text) => creditOf(day, text))
  expect(credits).toEqual(credits.toSorted((a, b) => b - a))
})
