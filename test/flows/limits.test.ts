import { describe, expect, test } from 'vitest'
import { LIMITS as ALL_LIMITS } from '../../server/http/limits.ts'
import { openServer } from '../open-server.ts'

const LIMITS = ALL_LIMITS.reader
const server = openServer()
const refusalOf = async (query: string, variables?: object) => {
  const { errors, data } = await server.client().send(query, variables)
  expect(data ?? null).toBeNull()
  return errors?.[0]
}

describe('a document larger than any honest one is refused', () => {
  test('by depth', async () => {
    const deep = (levels: number): string => (levels === 0 ? 'slug' : `links { claim { ${deep(levels - 1)} } }`)
    const query = `{ claims { nodes { ${deep(LIMITS.depth)} } } }`
    expect((await refusalOf(query))?.message).toMatch(/deeper/)
  })

  test('by a circle of fragments', async () => {
    const query =
      '{ claims { nodes { ...A } } } fragment A on Claim { links { claim { ...B } } } fragment B on Claim { links { claim { ...A } } }'
    expect((await refusalOf(query))?.message).toMatch(/fragment|depth/i)
  })

  test('by aliases', async () => {
    const aliases = Array.from({ length: LIMITS.aliases + 1 }, (_, at) => `a${at}: reports { slug }`).join(' ')
    expect((await refusalOf(`{ ${aliases} }`))?.message).toMatch(/aliases/i)
  })

  test('by directives', async () => {
    const directives = '@include(if: true) '.repeat(LIMITS.directives + 1)
    expect((await refusalOf(`{ reports { slug ${directives} } }`))?.message).toMatch(/directive/i)
  })

  test('by tokens', async () => {
    expect((await refusalOf(`{ ${'__typename '.repeat(LIMITS.tokens)} }`))?.message).toMatch(/token/i)
  })

  test('by lists inside lists', async () => {
    const query =
      '{ reports { sections { paragraphs { claims { locators { section { paragraphs { claims { slug } } } } } } } } }'
    const refusal = await refusalOf(query)
    expect(refusal).toMatchObject({ extensions: { code: 'TOO_MANY_NODES' } })
    expect(refusal?.message).toMatch(/^This could give (more than )?\d+ objects; at most \d+ are given at once\./)
  })

  test('by pages inside pages, whatever a fragment is called', async () => {
    const query = `query ($n: Int) { actors { ...A } } fragment A on Actor { claims(first: $n) { nodes { actors { actor { ...B } } } } }
      fragment B on Actor { claims(last: 100) { edges { node { slug } } } }`
    expect(await refusalOf(query, { n: 1 })).toMatchObject({ extensions: { code: 'TOO_MANY_NODES' } })
  })

  test('by fragments that double each other', async () => {
    const chain = Array.from(
      { length: 60 },
      (_, at) => `fragment F${at} on Query { ...F${at + 1} ...F${at + 1} }`,
    ).join(' ')
    expect(await refusalOf(`{ ...F0 } ${chain} fragment F60 on Query { __typename }`)).toMatchObject({
      extensions: { code: 'TOO_DEEP' },
    })
  })

  test('by bytes', async () => {
    const body = JSON.stringify({ query: '{ __typename }', variables: { x: 'x'.repeat(300_000) } })
    const response = await server
      .client()
      .fetch('/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body })
    expect(response.status).toBe(413)
  })

  test('when several are sent at once', async () => {
    const body = JSON.stringify([{ query: '{ __typename }' }, { query: '{ __typename }' }])
    const response = await server
      .client()
      .fetch('/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body })
    expect(response.status).toBe(400)
  })
})

describe('a filter', () => {
  const nested = (depth: number): object => (depth === 1 ? { report: 'x' } : { not: nested(depth - 1) })
  const query = 'query ($where: ClaimWhere) { claims(where: $where) { totalCount } }'

  test('may nest five deep', async () => {
    // Four times not is the filter itself, and no report has that name.
    expect((await server.client().run(query, { where: nested(5) })).claims.totalCount).toBe(0)
  })

  test('that nests deeper is refused', async () => {
    expect(await refusalOf(query, { where: nested(6) })).toMatchObject({ extensions: { code: 'FILTER_TOO_DEEP' } })
  })

  test('with too many parts is refused', async () => {
    const where = { or: Array.from({ length: 50 }, () => ({ report: 'x' })) }
    expect(await refusalOf(query, { where })).toMatchObject({ extensions: { code: 'FILTER_TOO_WIDE' } })
  })
})

describe('a page', () => {
  test.each([
    ['first: 0', 'INVALID_PAGE'],
    ['first: -1', 'INVALID_PAGE'],
    ['first: 101', 'INVALID_PAGE'],
    ['last: 0', 'INVALID_PAGE'],
    ['last: -5', 'INVALID_PAGE'],
    ['last: 101', 'INVALID_PAGE'],
    ['first: 1, last: 1', 'INVALID_PAGE'],
    ['after: "nonsense"', 'INVALID_CURSOR'],
    [`after: "${Buffer.from('["claims-by-place-asc",{"gt":1},2,3]').toString('base64url')}"`, 'INVALID_CURSOR'],
    [`before: "${Buffer.from('["claims-by-slug-asc","a"]').toString('base64url')}"`, 'INVALID_CURSOR'],
  ])('of (%s) is refused, and says what to ask for', async (args, code) => {
    expect(await refusalOf(`{ claims(${args}) { nodes { slug } } }`)).toMatchObject({
      message: expect.stringMatching(/\.$/),
      extensions: { code },
    })
  })

  test('of a nested list keeps to the same rules', async () => {
    expect(await refusalOf('{ actors { positions(first: 1000) { nodes { issue } } } }')).toMatchObject({
      extensions: { code: 'INVALID_PAGE' },
    })
  })
})

test('a fault of ours is told by its number and by nothing else', async () => {
  const { database } = server
  await database.$executeRawUnsafe('ALTER TABLE "Report" RENAME TO "Gone"')
  try {
    const refusal = await refusalOf('{ reports { slug } }')
    expect(refusal).toMatchObject({
      extensions: { code: 'INTERNAL_SERVER_ERROR', id: expect.stringMatching(/^[0-9a-f-]{36}$/) },
    })
    expect(JSON.stringify(refusal)).not.toMatch(/prisma|table|relation/i)
  } finally {
    await database.$executeRawUnsafe('ALTER TABLE "Gone" RENAME TO "Report"')
  }
})
