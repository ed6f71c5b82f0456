import { expect, test } from 'vitest'
import { mapMastery } from './mastery-map.ts'

const share = (n: number, interval: { low: number; high: number } | null = null) => ({
  points: n,
  possible: n,
  n,
  interval,
  fraction: interval && (interval.low + interval.high) / 2,
})
const cell = (topic: 'MOTIVE' | 'FIGURE' | 'EVENT', slug: string, of = share(0), claims = 5) => ({
  topic,
  actor: { slug, name: slug.toUpperCase() },
  share: of,
  recallTomorrow: null,
  claims,
  claimsMet: 0,
})

test('countries with most claims come first, topics keep their order, and what has no questions stays empty', () => {
  const { topics, rows } = mapMastery([cell('EVENT', 'ostia'), cell('MOTIVE', 'perla', share(0), 9)])
  expect(topics).toEqual(['MOTIVE', 'EVENT'])
  expect(rows.map(({ actor, cells }) => [actor.slug, ...cells.map((each) => each?.topic)])).toEqual([
    ['perla', 'MOTIVE', undefined],
    ['ostia', undefined, 'EVENT'],
  ])
})

test.each([
  ['unasked', share(0)],
  ['few', share(4)],
  ['weak', share(20, { low: 0.3, high: 0.79 })],
  ['open', share(9, { low: 0.5, high: 0.95 })],
  ['solid', share(60, { low: 0.8, high: 0.97 })],
])('a cell is called %s by its interval, not by its share', (standing, of) => {
  expect(mapMastery([cell('FIGURE', 'ostia', of)]).cells[0]).toMatchObject({ standing })
})

test('below five answers there is a count and no share', () => {
  const [few] = mapMastery([cell('FIGURE', 'ostia', share(4))]).cells
  expect(few).toMatchObject({ percent: null, record: '4 answers. You have met 0 of 5 claims.' })
  expect(few?.row).toContain('not enough answers')
})
