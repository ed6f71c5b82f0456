import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readInterval } from './read-interval.ts'

test.each([
  ['1.5 million', '2m', 'people', { low: 1_500_000, high: 2_000_000, text: '1.5–2 million people' }],
  ['$8,000', '10k', 'USD', { low: 8000, high: 10_000, text: '$8,000–10,000' }],
  ['10–30 %', '', 'percent', { low: 10, high: 30, text: '10–30%' }],
  ['10', '30 %', 'percent', { low: 10, high: 30, text: '10–30%' }],
])('“%s” and “%s” make a range of %s', (from, to, unit, expected) => {
  expect(readInterval(from, to, unit)).toMatchObject(expected)
})

test.each([
  ['', '5', /lower end is missing/],
  ['5', '', /upper end is missing/],
  ['9', '5', /above/],
  ['ten men and two', '5', /several numbers/],
  ['$5', '9', /asked for in people/],
  ['5', '9 weeks', /asked for in people/],
])('“%s” and “%s” make no range of people, and it is said why', (from, to, problem) => {
  expect(readInterval(from, to, 'people')).toEqual({ problem: expect.stringMatching(problem) })
})

test('nothing typed is no mistake', () => {
  expect(readInterval(' ', '', 'people')).toBeNull()
})

test('two plain numbers are the ends they say, however far apart', () => {
  const end = fc.integer({ min: 0, max: 100_000_000 })
  fc.assert(
    fc.property(end, end, (one, other) => {
      const [low, high] = [Math.min(one, other), Math.max(one, other)]
      const written = (value: number) => value.toLocaleString('en')
      expect(readInterval(written(low), written(high), 'people')).toMatchObject({ low, high })
    }),
  )
})
