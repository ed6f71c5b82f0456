import { buildSchema } from 'graphql'
import { expect, test } from 'vitest'
import { readSelection, type Selection } from './read-selection.ts'
import { toTable } from './to-table.ts'

const schema = buildSchema(`
  interface Node { id: ID! }
  type Country { slug: String! }
  type Figure { low: Float high: Float countries: [Country!]! }
  type Claim implements Node { id: ID! slug: String! tags: [String!]! figures: [Figure!]! report: Report! }
  type Report implements Node { id: ID! title: String! }
  union Found = Claim | Report
  type Connection { totalCount: Int! nodes: [Claim!]! }
  type Query { claims(first: Int): Connection! found: [Found!]! actors: [Country!]! node: Node }
`)
const read = (query: string, operationName?: string) => readSelection({ schema, query, operationName })

/** In short: lists in brackets. */
function sketch({ isList, fields }: Selection): string {
  const inner = [...fields].map(([key, field]) => key + sketch(field)).join(' ')
  const shown = inner === '' ? '' : `{${inner}}`
  return isList ? `[${shown}]` : shown
}

test.for([
  ['{ claims { totalCount nodes { slug tags } } }', '{claims{totalCount nodes[{slug tags[]}]}}'],
  ['{ c: claims { nodes { name: slug figures { low } } } }', '{c{nodes[{name figures[{low}]}]}}'],
  [
    '{ claims { nodes { ...F slug } } } fragment F on Claim { report { title } }',
    '{claims{nodes[{report{title} slug}]}}',
  ],
  ['{ found { __typename ... on Claim { slug } ... on Report { title } } }', '{found[{__typename slug title}]}'],
  ['{ found { ... on Node { id } ... on Claim { id slug } } }', '{found[{id slug}]}'],
  ['{ claims { totalCount } claims { nodes { slug } } }', '{claims{totalCount nodes[{slug}]}}'],
  ['{ node { ... { id } ... @include(if: true) { id } } }', '{node{id}}'],
  ['{ __schema { types { name } } }', '{__schema{types[{name}]}}'],
] as const)('of %s is asked: %s', ([query, asked]) => {
  const selection = read(query)
  expect(selection && sketch(selection)).toBe(asked)
})

test('of several operations the one that was run is read, and nothing without the schema', () => {
  const two = read('query One { claims { totalCount } } query Two { actors { slug } }', 'Two')
  expect(two && sketch(two)).toBe('{actors[{slug}]}')
  expect(readSelection({ schema: undefined, query: '{ actors { slug } }', operationName: undefined })).toBeNull()
})

test('a table has all columns that were asked for, in that order, with or without values and rows', () => {
  const selection = read('{ claims { nodes { figures { low high } slug report { title } } } }') ?? undefined
  const headings = ['figures.low', 'figures.high', 'slug', 'report.title']
  const nodes = [{ slug: 'a', figures: [], report: { title: 'R' } }]
  expect(toTable({ claims: { nodes } }, selection).rows).toEqual([headings, [null, null, 'a', 'R']])
  expect(toTable({ claims: { nodes: [] } }, selection)).toEqual({
    rows: [headings],
    list: 'claims.nodes',
    leftOut: [],
    nested: [],
  })
  expect(toTable({ claims: null }, selection).rows).toEqual([headings])
})

test('of several lists the table holds one that has entries', () => {
  const selection = read('{ actors { slug } claims { nodes { id } } }') ?? undefined
  expect(toTable({ actors: [], claims: { nodes: [{ id: 'c' }] } }, selection).rows).toEqual([['id'], ['c']])
  expect(toTable({ actors: [], claims: { nodes: [] } }, selection).rows).toEqual([['slug']])
})
