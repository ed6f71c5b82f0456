import { beforeAll, describe, expect, test } from 'vitest'
import type { Json } from '../client.ts'
import { openServer } from '../open-server.ts'

const server = openServer()
const run = (query: string, variables?: object) => server.client().run(query, variables)

/** Slugs of the claims that match, in the order of the report. */
async function slugs(where: string): Promise<string[]> {
  const { claims } = await run(
    `{ claims(where: {report: "north-korean-troops", ${where}}, first: 100) { nodes { slug } } }`,
  )
  return claims.nodes.map(({ slug }: Json) => slug)
}

test('an analyst asks for positions on China and gets statements with their places in the report', async () => {
  const { claims } = await run(`
    { claims(first: 3, where: {topics: {in: [POSITION]}, country: "china"}) {
        totalCount nodes { statement locators { section { slug } paragraph } } } }`)
  expect(claims.totalCount).toBeGreaterThanOrEqual(3)
  expect(claims.nodes).toHaveLength(3)
  for (const claim of claims.nodes) {
    expect(claim.statement).toMatch(/\.$/)
    expect(claim.locators[0].section.slug).toMatch(/^[a-z-]+$/)
    expect(claim.locators[0].paragraph).toBeGreaterThan(0)
  }
})

describe('a claim is about a country', () => {
  let named: { slug: string; actors: { role: string; actor: { slug: string; country: { slug: string } | null } }[] }[]
  beforeAll(async () => {
    const fields = 'slug actors { role actor { slug country { slug } } }'
    const { claims } = await run(`{ claims(where: {country: "united-states"}, first: 100) { nodes { ${fields} } } }`)
    named = claims.nodes
  })

  test('when it, or somebody who belongs to it, is subject, holder or target', () => {
    expect(named.length).toBeGreaterThan(5)
    for (const { actors } of named) {
      const about = actors.filter(({ role }) => role !== 'SOURCE')
      expect(about.some(({ actor }) => actor.slug === 'united-states' || actor.country?.slug === 'united-states')).toBe(
        true,
      )
    }
    expect(named.some(({ actors }) => actors.every(({ actor }) => actor.slug !== 'united-states'))).toBe(true)
  })

  test('but not when it is only the source', async () => {
    const { claims } = await run(`{ claims(first: 100, where: {
      and: [{ actor: {role: SOURCE, slug: "united-states"} }], not: { country: "united-states" } }) { totalCount } }`)
    const { all } = await run('{ all: claims(where: {attributedTo: "united-states"}) { totalCount } }')
    expect(claims.totalCount).toBeLessThanOrEqual(all.totalCount)
    const found = new Set(named.map(({ slug }) => slug))
    const { sourced } = await run(`{ sourced: claims(first: 100, where: {
      attributedTo: "united-states", not: {country: "united-states"} }) { nodes { slug } } }`)
    for (const { slug } of sourced.nodes) expect(found.has(slug)).toBe(false)
  })
})

describe('filters', () => {
  test('or, and, not compose', async () => {
    const [china, russia, both, either, without] = await Promise.all([
      slugs('country: "china"'),
      slugs('country: "russia", section: "chinas-position"'),
      slugs('and: [{country: "china"}, {country: "russia"}]'),
      slugs('or: [{country: "china"}, {country: "russia"}], section: "chinas-position"'),
      slugs('country: "china", not: {country: "russia"}'),
    ])
    expect(china).toEqual([...both, ...without].sort((a, b) => china.indexOf(a) - china.indexOf(b)))
    expect(either).toEqual(expect.arrayContaining(russia))
  })

  test('not holds for every claim for which the filter does not, also where it has nothing to say', async () => {
    const count = async (where: string) =>
      (await server.client().run(`{ claims(where: {${where}}) { totalCount } }`)).claims.totalCount
    for (const filter of ['likelihood: {in: [LIKELY]}', 'period: {from: "2024-01-01"}', 'country: "china"']) {
      const holding = await count(filter)
      expect(holding).toBeGreaterThan(0)
      expect(holding + (await count(`not: {${filter}}`))).toBe(await count(''))
    }
  })

  test('section and paragraph hold for the same place', async () => {
    const found =
      await run(`{ claims(where: {report: "north-korean-troops", section: "russias-motives", paragraph: 11}) {
      nodes { locators { label } } } }`)
    expect(found.claims.nodes.length).toBeGreaterThan(1)
    for (const { locators } of found.claims.nodes) {
      expect(locators.map(({ label }: Json) => label)).toContain('russias-motives/11')
    }
  })

  test('a figure matches when its range touches the one asked for, on dates as well', async () => {
    const day = (iso: string) => Date.parse(iso) / 86_400_000
    const { figures } = await run(`{ figures(first: 100, where: {report: "north-korean-troops", unit: "date",
      overlaps: {low: ${day('2024-10-01')}, high: ${day('2024-10-31')}}}) { nodes { text low high } } }`)
    expect(figures.nodes.length).toBeGreaterThan(0)
    for (const { low, high } of figures.nodes) {
      expect(low).toBeLessThanOrEqual(day('2024-10-31'))
      expect(high).toBeGreaterThanOrEqual(day('2024-10-01'))
    }
  })

  test('words are looked for in any case and as they are typed', async () => {
    const [lower, upper, wild] = await Promise.all(
      ['seoul', 'SEOUL', 's_oul'].map((text) => slugs(`statement: {contains: "${text}"}`)),
    )
    expect(lower?.length).toBeGreaterThan(0)
    expect(upper).toEqual(lower)
    expect(wild).toEqual([])
  })

  test('an unknown short name gives an empty list, and a claim of that name is null', async () => {
    const found = await run(`{ claims(where: {country: "atlantis"}) { totalCount nodes { slug } }
      claim(slug: "no-such-claim") { slug } report(slug: "no-such-report") { slug } actor(slug: "no-such-actor") { slug } }`)
    expect(found).toEqual({ claims: { totalCount: 0, nodes: [] }, claim: null, report: null, actor: null })
  })

  test('a day that is none is refused with how to write one', async () => {
    const { errors } = await server.client().send('{ claims(where: {period: {from: "2024-02-30"}}) { totalCount } }')
    expect(errors).toMatchObject([
      { message: expect.stringContaining('2024-10-24'), extensions: { code: 'INVALID_DAY' } },
    ])
  })

  test.each([
    'claims(where: {period: {from: "2024-12-01", to: "2024-01-01"}}) { totalCount }',
    'figures(where: {overlaps: {low: 2, high: 1}}) { totalCount }',
  ])('a range that ends before it begins is refused: %s', async (field) => {
    const { errors } = await server.client().send(`{ ${field} }`)
    expect(errors).toMatchObject([{ message: expect.stringContaining('round'), extensions: { code: 'INVALID_RANGE' } }])
  })
})

test('every facet says how many claims its filter gives', async () => {
  const { claimFacets } = await run(`{ claimFacets(where: {report: "north-korean-troops", basis: {in: [REPORTED]}}) {
    topics { value label count } actors { value count } countries { value count } likelihoods { value count } sections { value label count } } }`)
  const filters: [string, (value: string) => string][] = [
    ['topics', (value) => `topics: {in: [${value}]}`],
    ['countries', (value) => `country: "${value}"`],
    ['actors', (value) => `actor: {slug: "${value}"}`],
    ['sections', (value) => `section: "${value}"`],
    ['likelihoods', (value) => `likelihood: {in: [${value}]}`],
  ]
  for (const [facet, filter] of filters) {
    expect(claimFacets[facet].length).toBeGreaterThan(0)
    for (const { value, count } of claimFacets[facet].slice(0, 4)) {
      expect(await slugs(`basis: {in: [REPORTED]}, ${filter(value)}`), `${facet} ${value}`).toHaveLength(count)
    }
  }
})

test('a claim that was withdrawn is listed nowhere, and still found by its id', async () => {
  const { claim } = await run(
    '{ claim(slug: "ten-thousand-unprecedented-for-kpa") { id figures { id } locators { section { slug } paragraph } } }',
  )
  const before = await run('{ claims { totalCount } figures { totalCount } claimFacets { bases { count } } }')
  await server.database.claim.update({
    where: { slug: 'ten-thousand-unprecedented-for-kpa' },
    data: { retiredAt: new Date() },
  })
  const after = await run('{ claims { totalCount } figures { totalCount } claimFacets { bases { count } } }')
  expect(after.claims.totalCount).toBe(before.claims.totalCount - 1)
  expect(after.figures.totalCount).toBe(before.figures.totalCount - claim.figures.length)
  expect(await run('{ claim(slug: "ten-thousand-unprecedented-for-kpa") { id } }')).toEqual({ claim: null })
  expect((await run(`{ node(id: "${claim.id}") { ... on Claim { slug } } }`)).node.slug).toBe(
    'ten-thousand-unprecedented-for-kpa',
  )
})

test('a link is seen from both of its ends', async () => {
  const { claims } = await run(
    `{ claims(where: {linkedAs: IN_TENSION_WITH}, first: 100) { nodes { slug links { kind direction note claim { slug } } } } }`,
  )
  const links = claims.nodes.flatMap(({ slug, links }: Json) =>
    links
      .filter(({ kind }: Json) => kind === 'IN_TENSION_WITH')
      .map((link: Json) => ({ here: slug, there: link.claim.slug, ...link })),
  )
  expect(links.length).toBeGreaterThan(2)
  for (const { here, there, direction } of links) {
    const opposite = direction === 'OUTGOING' ? 'INCOMING' : 'OUTGOING'
    expect(links).toContainEqual(expect.objectContaining({ here: there, there: here, direction: opposite }))
  }
})
