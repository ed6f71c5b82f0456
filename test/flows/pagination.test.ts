import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import type { Json } from '../client.ts'
import { openServer } from '../open-server.ts'

const server = openServer()

/** Lists of the API with their arguments, each with what tells its entries apart. */
const lists = [
  ['claims', 'where: {report: "north-korean-troops", topics: {in: [POSITION, MOTIVE]}}'],
  ['claims', 'where: {country: "china"}, orderBy: {by: SLUG, direction: DESC}'],
  ['claims', 'where: {basis: {in: [ESTIMATE, REPORTED]}}, orderBy: {by: REPORT_ORDER, direction: DESC}'],
  ['figures', 'where: {unit: "people"}, orderBy: {by: VALUE, direction: ASC}'],
  ['figures', 'where: {unit: "people"}, orderBy: {by: VALUE, direction: DESC}'],
  ['figures', 'where: {report: "north-korean-troops", country: "russia"}'],
  ['figures', 'where: {country: "russia"}, orderBy: [{by: UNIT, direction: DESC}, {by: VALUE, direction: ASC}]'],
  ['motives', 'where: {country: "russia"}'],
  ['positions', ''],
] as const

async function page(list: string, args: string): Promise<Json> {
  const query = `{ ${list}(${args}) { totalCount nodes { id } edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`
  return (await server.client().run(query))[list]
}

/** The whole list, read forwards by pages of a size. */
async function readForwards(list: string, args: string, size: number): Promise<string[]> {
  const ids: string[] = []
  for (let after = ''; ;) {
    const { nodes, edges, pageInfo } = await page(list, `${args} first: ${size} ${after}`)
    expect(edges.map(({ node }: Json) => node)).toEqual(nodes)
    ids.push(...nodes.map(({ id }: Json) => id))
    expect(pageInfo.hasPreviousPage).toBe(after !== '')
    if (!pageInfo.hasNextPage) return ids
    expect(nodes).toHaveLength(size)
    after = `after: "${pageInfo.endCursor}"`
  }
}

/** The same, from its end. */
async function readBackwards(list: string, args: string, size: number): Promise<string[]> {
  const ids: string[] = []
  for (let before = ''; ;) {
    const { nodes, pageInfo } = await page(list, `${args} last: ${size} ${before}`)
    ids.unshift(...nodes.map(({ id }: Json) => id))
    expect(pageInfo.hasNextPage).toBe(before !== '')
    if (!pageInfo.hasPreviousPage) return ids
    before = `before: "${pageInfo.startCursor}"`
  }
}

const whole = new Map<string, string[]>()
beforeAll(async () => {
  for (const [list, args] of lists) whole.set(`${list} ${args}`, await readForwards(list, args, 100))
})

test('pages of any size, forwards and backwards, give every entry once and in the same order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...lists), fc.integer({ min: 3, max: 60 }), async ([list, args], size) => {
      const all = whole.get(`${list} ${args}`) ?? []
      expect(new Set(all).size).toBe(all.length)
      expect(all.length).toBe((await page(list, `${args} first: 1`)).totalCount)
      expect(await readForwards(list, args, size)).toEqual(all)
      expect(await readBackwards(list, args, size)).toEqual(all)
    }),
    { numRuns: 12 },
  )
})

test('a cursor from anywhere reads on right after its entry, and back right before it', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...lists),
      fc.nat(),
      fc.integer({ min: 1, max: 9 }),
      async ([list, args], seed, size) => {
        const all = whole.get(`${list} ${args}`) ?? []
        const at = seed % Math.min(all.length, 100)
        const { edges } = await page(list, `${args} first: 100`)
        const { cursor } = edges[at]
        const ids = async (part: string) => (await page(list, `${args} ${part}`)).nodes.map(({ id }: Json) => id)
        expect(await ids(`first: ${size} after: "${cursor}"`)).toEqual(all.slice(at + 1, at + 1 + size))
        expect(await ids(`last: ${size} before: "${cursor}"`)).toEqual(all.slice(Math.max(0, at - size), at))
      },
    ),
    { numRuns: 25 },
  )
})

test.each([
  ['the same list in the opposite order', 'claims', 'orderBy: {by: REPORT_ORDER, direction: DESC}', 'claims', ''],
  ['another list whose keys are of the same kinds', 'claims', 'orderBy: {by: SLUG}', 'figures', 'orderBy: {by: LABEL}'],
])('a cursor of %s is refused', async (_, list, args, other, otherArgs) => {
  const { pageInfo } = await page(list, `${args} first: 1`)
  const query = `{ ${other}(${otherArgs} first: 1, after: "${pageInfo.endCursor}") { totalCount } }`
  expect((await server.client().send(query)).errors).toMatchObject([{ extensions: { code: 'INVALID_CURSOR' } }])
})

test('a list that a resolver reads says on each of its pages, like any other, whether more stands before and after', async () => {
  const read = async (args: string) =>
    (
      await server
        .client()
        .run(
          `{ searchClaims(text: "troops", ${args}) { nodes { slug } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`,
        )
    ).searchClaims
  const first = await read('first: 2')
  expect(first.pageInfo).toMatchObject({ hasPreviousPage: false, hasNextPage: true })
  const second = await read(`first: 2, after: "${first.pageInfo.endCursor}"`)
  expect(second.pageInfo).toMatchObject({ hasPreviousPage: true, hasNextPage: true })
  const back = await read(`last: 2, before: "${second.pageInfo.startCursor}"`)
  expect(back.nodes).toEqual(first.nodes)
  expect(back.pageInfo).toMatchObject({ hasPreviousPage: false, hasNextPage: true })
  const last = await read('last: 1')
  expect(last.pageInfo).toMatchObject({ hasPreviousPage: true, hasNextPage: false })
})

test('a nested list pages like any other', async () => {
  const read = (args: string) =>
    server
      .client()
      .run(
        `{ actor(slug: "russia") { motives(${args}) { totalCount nodes { id } pageInfo { endCursor hasNextPage } } } }`,
      )
  const all = (await read('first: 100')).actor.motives
  const first = (await read('first: 3')).actor.motives
  const rest = (await read(`first: 100, after: "${first.pageInfo.endCursor}"`)).actor.motives
  expect(first.pageInfo.hasNextPage).toBe(true)
  expect([...first.nodes, ...rest.nodes]).toEqual(all.nodes)
  expect(all.totalCount).toBe(all.nodes.length)
})
