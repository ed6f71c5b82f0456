import fc from 'fast-check'
import { parse } from 'graphql'
import { describe, expect, test } from 'vitest'
import { planRead } from '../../server/graphql/direct/plan-read.ts'
import { schema } from '../../server/graphql/schema.ts'
import { recordStatements } from '../database.ts'
import { makeOperation } from '../make-selection.ts'
import { openServer } from '../open-server.ts'

// SQL writes the answers of plain requests; those that are asked for in an unusual way are executed field by field. They are
// the same.

const server = openServer()

async function answer(accept: string, query: string, variables?: object): Promise<string> {
  const headers = { 'content-type': 'application/json', accept }
  return (
    await server.client().fetch('/graphql', { method: 'POST', headers, body: JSON.stringify({ query, variables }) })
  ).text()
}
const direct = (query: string, variables?: object) => answer('application/json', query, variables)
const executed = (query: string, variables?: object) => answer('application/json, text/plain;q=0.1', query, variables)

function planOf(query: string, variables: Record<string, unknown> = {}) {
  const document = parse(query)
  const operation = document.definitions.find((each) => each.kind === 'OperationDefinition')
  return operation ? planRead(schema, document, operation, variables) : null
}
/** Whether SQL gives every field of the root. */
function isDirect(query: string, variables?: Record<string, unknown>): boolean {
  const plan = planOf(query, variables)
  return plan !== null && plan.rest === null
}

const EVERYTHING = `id slug statement topics basis likelihood revision __typename
  report { id slug title language fiction importedAt claimCount itemCount sections { slug } }
  actors { role actor { id slug kind name shortName adjective code country { slug } members { slug } } }
  sources: actors(role: SOURCE) { actor { slug } } attributedTo { name } period { from to __typename }
  figures { id label low high unit qualifier asOf text }
  locators { paragraph fingerprint label text section { id slug title ordinal report { slug } } }
  motive { id aim standing holder { slug } } position { issue stance phrase condition claim { slug } }
  links { __typename kind direction note claim { slug locators { label } } }`

describe('SQL writes the same bytes as execution', () => {
  test.each([
    ['a list with everything', `{ claims(first: 100) { nodes { ${EVERYTHING} } } }`],
    ['its last page', `{ claims(last: 40) { nodes { ${EVERYTHING} } } }`],
    [
      'edges and places',
      '{ figures(first: 9, orderBy: {by: VALUE, direction: DESC}) { edges { cursor node { text claim { slug } } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }',
    ],
    [
      'counts under other names',
      '{ all: claims(where: {country: "china"}, first: 2) { n: totalCount list: nodes { words: statement } } }',
    ],
    [
      'an empty page',
      '{ claims(where: {country: "atlantis"}) { totalCount nodes { slug } pageInfo { endCursor hasNextPage } } }',
    ],
    [
      'positions',
      '{ positions(first: 30) { nodes { id issue stance phrase condition holder { name } claim { slug locators { paragraph } } } } }',
    ],
    ['motives', '{ motives(where: {country: "russia"}) { totalCount nodes { aim standing holder { slug } } } }'],
    ['one claim', `{ claim(slug: "ten-thousand-unprecedented-for-kpa") { ${EVERYTHING} } }`],
    ['a claim that is not there', '{ claim(slug: "nothing") { slug } }'],
  ])('%s', async (_name, query) => {
    expect(isDirect(query)).toBe(true)
    expect(await direct(query)).toBe(await executed(query))
  })

  test('with variables', async () => {
    const query = 'query ($n: Int = 3, $where: ClaimWhere) { claims(first: $n, where: $where) { nodes { slug } } }'
    expect(isDirect(query)).toBe(true)
    for (const variables of [{}, { n: 5 }, { n: 2, where: { basis: { in: ['FACT'] } } }, { n: null, where: null }])
      expect(await direct(query, variables)).toBe(await executed(query, variables))
  })

  test('and what is wrong is said in the same words', async () => {
    const query = 'query ($n: Int) { claims(first: $n) { nodes { slug } } }'
    for (const n of [0, 101, 'many']) expect(await direct(query, { n })).toBe(await executed(query, { n }))
  })
})

test('whatever is selected, in fragments, under directives, with arguments and under other names', async () => {
  let planned = 0
  await fc.assert(
    fc.asyncProperty(fc.gen(), async (g) => {
      const { query, variables } = makeOperation(g)
      planned += planOf(query, variables) ? 1 : 0
      expect(await direct(query, variables), query).toBe(await executed(query, variables))
    }),
    { numRuns: 150, interruptAfterTimeLimit: 20_000 },
  )
  expect(planned).toBeGreaterThan(0)
})

describe('SQL answers', () => {
  test.each([
    ['arguments inside', '{ claims { nodes { actors(role: SOURCE) { role } } } }'],
    [
      'fragments',
      '{ claims { ...F } } fragment F on ClaimConnection { totalCount nodes { ... { slug } ... on Node { id } } }',
    ],
    ['directives', '{ claims { nodes { slug @include(if: false) statement @skip(if: false) } } }'],
    ['several fields of the root', '{ claims { totalCount } reports { slug } actor(slug: "china") { name } }'],
    ['the same field twice', '{ claims { nodes { figures { low } figures { high } } } }'],
    ['places alone', '{ claims(first: 2) { totalCount pageInfo { hasPreviousPage } } }'],
    ['moments and counts', '{ reports { importedAt claimCount itemCount } }'],
    [
      'lists of an actor',
      '{ actor(slug: "russia") { motives(first: 1) { nodes { aim } } claims { totalCount edges { cursor } } } }',
    ],
    ['a report with all its paragraphs', '{ reports { sections { paragraphs { number text claims { slug } } } } }'],
  ])('%s', async (_name, query) => {
    expect(isDirect(query)).toBe(true)
    expect(await direct(query)).toBe(await executed(query))
  })

  test('what it can of an operation, and execution the rest', async () => {
    const query =
      '{ viewer { name } claims(first: 2) { nodes { slug } } claimFacets { bases { value count } } __typename }'
    expect(planOf(query)?.keys.filter(({ isDirect: is }) => is)).toHaveLength(2)
    expect(await direct(query)).toBe(await executed(query))
  })

  test.each([
    ['a learner', '{ viewer { name } }'],
    ['nothing but a name', '{ __typename }'],
    ['a search', '{ searchClaims(text: "troops") { nodes { slug } } }'],
    ['a page that cannot be', '{ claims(first: 0) { nodes { slug } } }'],
  ])('%s is not for it', (_name, query) => expect(planOf(query)).toBeNull())

  test('an error in the rest stands where it would stand without it', async () => {
    const query = '{ claims(first: 1) { nodes { slug } } searchClaims(text: "-") { totalCount } }'
    expect(planOf(query)).not.toBeNull()
    expect(await direct(query)).toBe(await executed(query))
  })

  test('numbers as JavaScript writes them', async () => {
    const { id } = await server.database.figure.findFirstOrThrow()
    for (const value of [1e15, 123456789012345680000, 0.00001, 1.5e-7, 0.1 + 0.2, -12, 2e9]) {
      await server.database.figure.update({ where: { id }, data: { low: value, high: value, value } })
      const query =
        '{ figures(first: 1, orderBy: {by: VALUE}) { nodes { low } } all: figures(first: 100) { nodes { low } } }'
      expect(await direct(query)).toBe(await executed(query))
    }
  })
})

test('names in an operation are only names', async () => {
  const query = '{ claims(first: 1) { nodes { __proto__: slug constructor: statement } } }'
  expect(await direct(query)).toBe(await executed(query))
})

test('a read that SQL answers is one statement, however many fields its root has', async () => {
  const { queries } = await recordStatements(server.database, () =>
    direct(
      `{ claims(first: 50) { totalCount nodes { ${EVERYTHING} } } reports { claimCount } actors { claims { totalCount } } }`,
    ),
  )
  expect(queries).toHaveLength(1)
})
