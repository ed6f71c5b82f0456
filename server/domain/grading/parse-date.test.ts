import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseDate } from './parse-date.ts'

const day = (iso: string) => Date.parse(iso) / 86_400_000

test.each([
  '24 October 2024',
  '24th of October, 2024',
  'October 24, 2024',
  'on 24 Oct. 2024',
  '2024-10-24',
  '2024 October 24',
  '24.10.2024',
  '24/10/2024',
  '10/24/2024',
])('“%s” is that day', (text) => {
  expect(parseDate(text)).toEqual({ low: day('2024-10-24'), high: day('2024-10-24'), unit: 'date', bound: null })
})

test.each([
  ['Oct 2024', '2024-10-01', '2024-10-31'],
  ['2024-02', '2024-02-01', '2024-02-29'],
  ['10/2024', '2024-10-01', '2024-10-31'],
  ['Sept. 2023', '2023-09-01', '2023-09-30'],
  ['2024', '2024-01-01', '2024-12-31'],
  ['in the year 2024', '2024-01-01', '2024-12-31'],
  ['2022–2023', '2022-01-01', '2023-12-31'],
  ['24–26 October 2024', '2024-10-24', '2024-10-26'],
  ['October to November 2024', '2024-10-01', '2024-11-30'],
  ['30 September - 2 October 2024', '2024-09-30', '2024-10-02'],
  ['between 2022 and 2024', '2022-01-01', '2024-12-31'],
])('“%s” runs from %s to %s', (text, from, to) => {
  expect(parseDate(text)).toMatchObject({ low: day(from), high: day(to) })
})

test.each([
  ['05/11/2024', 'AMBIGUOUS'],
  ['24 October', 'INCOMPLETE'],
  ['October', 'INCOMPLETE'],
  ['31 February 2024', 'OUT_OF_RANGE'],
  ['2024-13', 'OUT_OF_RANGE'],
  ['2024-00', 'OUT_OF_RANGE'],
  ['0 October 2024', 'OUT_OF_RANGE'],
  ['2024–2022', 'OUT_OF_RANGE'],
  ['24 Octember 2024', 'NOT_A_NUMBER'],
  ['late last year', 'NOT_A_NUMBER'],
  ['10000', 'NOT_A_NUMBER'],
])('“%s” is refused as %s', (text, refused) => {
  expect(parseDate(text)).toMatchObject({ refused })
})

test('a day is read back however it is written', () => {
  const written = ['en-GB', 'en-US'].map(
    (locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }),
  )
  fc.assert(
    fc.property(fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }), (date) => {
      const number = Math.floor(date.getTime() / 86_400_000)
      for (const text of [date.toISOString().slice(0, 10), ...written.map((each) => each.format(date))]) {
        expect(parseDate(text)).toMatchObject({ low: number, high: number })
      }
    }),
  )
})
