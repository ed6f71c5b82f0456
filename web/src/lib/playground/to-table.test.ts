import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toCsv } from '../ui/csv.ts'
import { toTable } from './to-table.ts'

test('each node of a connection is a row, each path a column', () => {
  const nodes = [
    { slug: 'a', report: { title: 'R' }, figures: [{ low: 1 }, { low: 2 }] },
    { slug: 'b', report: { title: 'R' }, figures: [], likelihood: null },
  ]
  expect(toTable({ claims: { totalCount: 2, nodes } }).rows).toEqual([
    ['slug', 'report.title', 'figures.low', 'likelihood'],
    ['a', 'R', '1; 2', null],
    ['b', 'R', null, null],
  ])
})

test('edges keep what belongs to them beside the node', () => {
  const edges = [{ rank: 0.5, node: { slug: 'a' }, highlights: [{ field: 'STATEMENT', ranges: [{ start: 1 }] }] }]
  expect(toTable({ searchClaims: { edges } }).rows).toEqual([
    ['rank', 'node.slug', 'highlights.field', 'highlights.ranges.start'],
    [0.5, 'a', 'STATEMENT', '[[1]]'],
  ])
})

test('a list within a list of a row is JSON, which keeps what belongs to which entry', () => {
  const figures = [
    { low: 2, countries: [{ slug: 'china' }, { slug: 'iran' }] },
    { low: 3, countries: [] },
    { low: 4, countries: [{ slug: 'russia' }] },
  ]
  expect(toTable({ claims: { nodes: [{ figures }, { figures: [] }] } })).toMatchObject({
    rows: [
      ['figures.low', 'figures.countries.slug'],
      ['2; 3; 4', '[["china","iran"],[],["russia"]]'],
      [null, null],
    ],
    nested: ['figures.countries.slug'],
  })
})

test('the outermost list makes the rows, not one inside the thing that comes before it', () => {
  const data = { viewer: { quizzes: { nodes: [{ id: 1 }] } }, actors: [{ name: 'x' }, { name: 'y' }] }
  expect(toTable(data).rows).toEqual([['name'], ['x'], ['y']])
})

test('a result without a list is one row, and nothing is no row with values', () => {
  expect(toTable({ report: { title: 'R', claimCount: 3 } }).rows).toEqual([
    ['report.title', 'report.claimCount'],
    ['R', 3],
  ])
  expect(toTable({ claims: { nodes: [] } }).rows).toEqual([['claims.nodes'], [null]])
})

test('it says which list it holds, and what the result holds beside it', () => {
  const claims = { totalCount: 2, pageInfo: { hasNextPage: false, endCursor: null }, nodes: [{ slug: 'a' }] }
  expect(toTable({ claims, actors: [{ name: 'x' }], figures: [] })).toMatchObject({
    list: 'actors',
    leftOut: ['claims.totalCount', 'claims.pageInfo.hasNextPage', 'claims.nodes'],
  })
  expect(toTable({ claims })).toMatchObject({ list: 'claims.nodes' })
  expect(toTable({ report: { title: 'R', tags: ['a', 'b'] } })).toMatchObject({ list: null, leftOut: [] })
})

test('whatever comes, the rows are as long as the headings and the headings differ', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (data) => {
      const [head = [], ...rows] = toTable(data).rows
      for (const row of rows) expect(row).toHaveLength(head.length)
      expect(new Set(head).size).toBe(head.length)
      expect(toCsv([head, ...rows])).toMatch(/\r\n$/)
    }),
  )
})
