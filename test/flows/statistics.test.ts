import { describe, expect, test } from 'vitest'
import type { Json } from '../client.ts'
import { openServer } from '../open-server.ts'

const server = openServer()
const run = (query: string) => server.client().run(query)

describe('figures in numbers', () => {
  test('count, ends and mean are those of the figures listed', async () => {
    const where = 'where: {report: "north-korean-troops", unit: "people"}'
    const { figureStatistics, figures } = await run(`{
      figureStatistics(${where}, groupBy: UNIT) { value count min max mean unit { plural } }
      figures(${where}, first: 100) { totalCount nodes { low high } } }`)
    const [people] = figureStatistics
    expect(figureStatistics).toHaveLength(1)
    expect(people).toMatchObject({ value: 'people', unit: { plural: 'people' }, count: figures.totalCount })
    const lows = figures.nodes.map(({ low, high }: Json) => low ?? high)
    const highs = figures.nodes.map(({ low, high }: Json) => high ?? low)
    expect(people.min).toBe(Math.min(...lows))
    expect(people.max).toBe(Math.max(...highs))
    expect(people.mean).toBeGreaterThan(people.min)
    expect(people.mean).toBeLessThan(people.max)
  })

  test.each(['TOPIC', 'ACTOR', 'COUNTRY', 'SECTION', 'REPORT', 'QUALIFIER'])(
    'by %s every unit is kept apart',
    async (group) => {
      const { figureStatistics } = await run(
        `{ figureStatistics(groupBy: ${group}) { value label count unit { code } } }`,
      )
      const keys = figureStatistics.map(({ value, unit }: Json) => `${value} ${unit.code}`)
      expect(keys.length).toBeGreaterThan(1)
      if (group !== 'SECTION') expect(new Set(keys).size).toBe(keys.length)
      for (const { count } of figureStatistics) expect(count).toBeGreaterThan(0)
    },
  )

  test('dates have an earliest and a latest day, and can be asked for by days', async () => {
    const { figureStatistics, figures } = await run(`{
      figureStatistics(where: {unit: "date"}, groupBy: UNIT) { earliest latest }
      figures(first: 100, where: {days: {from: "2024-10-01", to: "2024-10-31"}}) { nodes { text unit } } }`)
    expect(figureStatistics[0].earliest < figureStatistics[0].latest).toBe(true)
    expect(figures.nodes.length).toBeGreaterThan(0)
    for (const { unit } of figures.nodes) expect(unit).toBe('date')
  })
})

describe('a facet', () => {
  const bases = async (where: string) =>
    (await run(`{ claimFacets(where: {${where}}) { bases { value count } } }`)).claimFacets.bases

  test('does not heed its own filter, so that the other values can still be chosen', async () => {
    expect(await bases('basis: {in: [FACT]}, country: "china"')).toEqual(await bases('country: "china"'))
  })

  const filters: Record<string, (value: string) => string> = {
    topics: (value) => `topics: {in: [${value}]}`,
    bases: (value) => `basis: {in: [${value}]}`,
    likelihoods: (value) => `likelihood: {in: [${value}]}`,
    actors: (value) => `actor: {slug: "${value}"}`,
    countries: (value) => `country: "${value}"`,
    sections: (value) => `section: "${value}"`,
  }
  const others = ['', 'report: "north-korean-troops"', 'paragraph: 3, not: {basis: {in: [FACT]}}']

  test.each(Object.keys(filters))('of %s counts exactly the claims that its filter then gives', async (facet) => {
    for (const other of others) {
      const { claimFacets } = await run(`{ claimFacets(where: {${other}}) { ${facet} { value count } } }`)
      // A paragraph is one of a section: the facet of sections leaves both out.
      const kept = facet === 'sections' ? other.replace('paragraph: 3,', '') : other
      for (const { value, count } of claimFacets[facet]) {
        const { claims } = await run(`{ claims(where: {${kept} ${filters[facet]?.(value)}}) { totalCount } }`)
        expect(claims.totalCount, `${facet} ${value} ${kept}`).toBe(count)
      }
    }
  })

  test('heeds the filters of the others', async () => {
    const count = (facet: Json[]) => facet.reduce((sum, each) => sum + each.count, 0)
    expect(count(await bases('country: "china"'))).toBeLessThan(count(await bases('')))
  })
})

describe('several things to sort by', () => {
  test('sort by the first, and by the next where that is the same', async () => {
    const order = '[{by: UNIT, direction: DESC}, {by: VALUE, direction: ASC}]'
    const { figures } = await run(
      `{ figures(where: {report: "north-korean-troops"}, orderBy: ${order}, first: 100) { nodes { unit low high } } }`,
    )
    const units = figures.nodes.map(({ unit }: Json) => unit)
    expect([...new Set(units)]).toHaveLength(units.filter((unit: string, at: number) => unit !== units[at - 1]).length)
  })

  test('page without gaps in mixed directions', async () => {
    const args =
      'where: {report: "north-korean-troops"}, orderBy: [{by: UNIT, direction: DESC}, {by: LABEL}, {by: VALUE}]'
    const list = async (more: string) =>
      (await run(`{ figures(${args}, ${more}) { nodes { id } pageInfo { endCursor } } }`)).figures
    const all = await list('first: 60')
    const first = await list('first: 25')
    const rest = await list(`first: 35, after: "${first.pageInfo.endCursor}"`)
    expect([...first.nodes, ...rest.nodes]).toEqual(all.nodes)
  })
})

test('a claim without a likelihood is not a likely one', async () => {
  const count = async (where: string) => (await run(`{ claims(where: {${where}}) { totalCount } }`)).claims.totalCount
  const likely = 'likelihood: {in: [LIKELY]}'
  expect((await count(likely)) + (await count(`not: {${likely}}`))).toBe(await count(''))
})
