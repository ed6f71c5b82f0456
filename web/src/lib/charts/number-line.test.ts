import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dateTicks } from './date-ticks.ts'
import { layOutNumberLine } from './number-line.ts'
import { linearTicks, logTicks } from './number-ticks.ts'

const people = { code: 'people', plural: 'people' }
const point = (value: number) => ({ low: value, high: value, text: String(value), label: null })
const day = (iso: string) => Date.parse(iso) / 86_400_000

test('numbers of the same size stand on a linear line, key and answer where they belong', () => {
  const line = layOutNumberLine({ unit: people, key: point(100), answer: point(50), lures: [point(0)] })
  expect(line.scale).toBe('linear')
  expect(line.answer?.from).toBeCloseTo((line.key.from + (line.lures[0]?.from ?? 0)) / 2, 6)
})

test('numbers of different sizes stand on a logarithmic line, evenly for even ratios', () => {
  const line = layOutNumberLine({ unit: people, key: point(1000), answer: point(10), lures: [point(100_000)] })
  expect(line.scale).toBe('log')
  expect(line.key.from - (line.answer?.from ?? 0)).toBeCloseTo((line.lures[0]?.from ?? 0) - line.key.from, 6)
})

test('an open end runs to the end of the line', () => {
  const key = { low: 1000, high: null, text: 'over 1,000' }
  const { key: placed } = layOutNumberLine({ unit: people, key, answer: point(900), lures: [] })
  expect(placed).toMatchObject({ to: 100, opensRight: true, opensLeft: false })
})

test('a range too narrow to be seen as one is a point in its middle', () => {
  const key = { low: day('1984-01-01'), high: day('1984-12-31'), text: '1984' }
  const old = { low: day('1950-01-01'), high: day('1950-12-31'), text: '1950' }
  const { key: placed } = layOutNumberLine({ unit: { code: 'date', plural: 'dates' }, key, answer: old, lures: [] })
  expect(placed.from).toBe(placed.to)
})

test('whatever the numbers, every mark and tick stands on the line, from left to right', () => {
  const mark = fc
    .tuple(fc.double({ min: -1e9, max: 1e12, noNaN: true }), fc.double({ min: 0, max: 1e9, noNaN: true }))
    .map(([low, width]) => ({ low, high: low + width, text: '', label: null }))
  fc.assert(
    fc.property(mark, fc.option(mark), fc.array(mark, { maxLength: 4 }), (key, answer, lures) => {
      const line = layOutNumberLine({ unit: people, key, answer, lures })
      for (const { from, to } of [line.key, ...(line.answer ? [line.answer] : []), ...line.lures]) {
        expect(from).toBeGreaterThanOrEqual(-1e-6)
        expect(to).toBeLessThanOrEqual(100 + 1e-6)
        expect(from).toBeLessThanOrEqual(to + 1e-9)
      }
      expect(line.ticks.length).toBeLessThanOrEqual(7)
      expect(line.ticks.map(({ at }) => at)).toEqual(line.ticks.map(({ at }) => at).toSorted((a, b) => a - b))
    }),
    // The smallest numbers there are: a margin of them is 0 again.
    { examples: [[{ low: -5e-324, high: 3e-323, text: '', label: null }, null, []]] },
  )
})

test('the line is told in one sentence', () => {
  const line = layOutNumberLine({ unit: people, key: point(100), answer: point(40), lures: [] })
  expect(line.summary).toBe('Number line of people from 40 to 100. The report: 100. Your answer: 40.')
  const lures = [point(60), point(80), point(60)]
  expect(layOutNumberLine({ unit: people, key: point(100), answer: null, lures }).summary).toMatch(
    /The report: 100\. Other figures: 60, 80\.$/,
  )
})

test('ticks are round numbers', () => {
  expect(linearTicks(3, 104).map(({ text }) => text)).toEqual(['50', '100'])
  expect(linearTicks(0, 1).map(({ value }) => value)).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1])
  expect(logTicks(8, 120_000).map(({ text }) => text)).toEqual(['10', '100', '1k', '10k', '100k'])
  expect(logTicks(700, 9000).map(({ text }) => text)).toEqual(['1k', '2k', '5k'])
})

test('ticks of dates are days, months or years, as the span asks for', () => {
  const texts = (from: string, to: string) => dateTicks(day(from), day(to)).map(({ text }) => text)
  expect(texts('2024-10-20', '2024-10-24')).toEqual(['20 Oct', '21 Oct', '22 Oct', '23 Oct', '24 Oct'])
  expect(texts('2024-05-10', '2024-11-20')).toEqual(['Jul 24', 'Sept 24', 'Nov 24'])
  expect(texts('1961-01-01', '2024-11-20')).toEqual(['1980', '2000', '2020'])
})
