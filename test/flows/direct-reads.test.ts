import { parse } from 'graphql'
import { beforeAll, describe, expect, test } from 'vitest'
import { createApp, type App } from '../../server/app.ts'
import { planRead } from '../../server/graphql/direct/plan-read.ts'
import { readExamples } from '../../server/graphql/read-examples.ts'
import { schema } from '../../server/graphql/schema.ts'
import { createLogger } from '../../server/http/create-logger.ts'
import { recordStatements } from '../database.ts'
import { openServer } from '../open-server.ts'

// Over HTTP SQL writes the answers of these reads; inside the process they are executed field by field. They are the same.

const server = openServer()
let inside: App
beforeAll(() => {
  inside = createApp({
    database: server.database,
    logger: createLogger('silent'),
    environment: { publicOrigin: 'http://debrief.test', sessionSecret: 'x'.repeat(40), webDevOrigin: undefined },
  })
})

const headers = { 'content-type': 'application/json', accept: 'application/json' }

async function executed(query: string, variables?: object): Promise<string> {
  const body = JSON.stringify({ query, variables })
  return (await inside.graphql(new Request('http://debrief.test/graphql', { method: 'POST', headers, body }))).text()
}
async function direct(query: string, variables?: object): Promise<string> {
  const body = JSON.stringify({ query, variables })
  return (await server.client().fetch('/graphql', { method: 'POST', headers, body })).text()
}
function isDirect(query: string): boolean {
  const document = parse(query)
  const [operation] = document.definitions
  return operation?.kind === 'OperationDefinition' && planRead(schema, document, operation) !== null
}

const EVERYTHING = `id slug statement topics basis likelihood revision __typename report { id slug title language fiction }
  actors { role actor { id slug kind name shortName adjective code country { slug } } }
  figures { id label low high unit qualifier asOf text } locators { paragraph fingerprint section { id slug title ordinal } }
  motive { id aim standing holder { slug } } position { issue stance phrase condition claim { slug } }`

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

test.each([
  ['an argument inside', '{ claims { nodes { actors(role: SOURCE) { role } } } }'],
  ['a field with a resolver of its own', '{ claims { nodes { period { from } } } }'],
  ['a fragment', '{ claims { ...F } } fragment F on ClaimConnection { totalCount }'],
  ['a directive', 'query ($x: Boolean!) { claims { nodes { slug @include(if: $x) } } }'],
  ['two roots', '{ claims { totalCount nodes { slug } } reports { slug } }'],
  ['the same key twice', '{ claims { nodes { figures { low } figures { high } } } }'],
  ['a moment', '{ claims { nodes { report { importedAt } } } }'],
  ['a learner', '{ viewer { name } }'],
])('%s is left to execution', (_name, query) => expect(isDirect(query)).toBe(false))

test('names in an operation are only names', async () => {
  const query = '{ claims(first: 1) { nodes { __proto__: slug constructor: statement } } }'
  expect(await direct(query)).toBe(await executed(query))
})

test('a read that SQL answers is one statement', async () => {
  const { queries } = await recordStatements(server.database, () =>
    direct(`{ claims(first: 50) { totalCount nodes { ${EVERYTHING} } } }`),
  )
  expect(queries).toHaveLength(1)
})

test('some of the examples are read directly', () => {
  expect(readExamples().filter(({ query }) => isDirect(query)).length).toBeGreaterThan(0)
})
