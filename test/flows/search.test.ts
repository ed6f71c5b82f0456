import { expect, test } from 'vitest'
import type { Json } from '../client.ts'
import { recordStatements } from '../database.ts'
import { openServer } from '../open-server.ts'

const server = openServer()

const QUERY = `query ($text: String!, $lastWordAsPrefix: Boolean! = false, $where: ClaimWhere, $first: Int, $after: String) {
  searchClaims(text: $text, lastWordAsPrefix: $lastWordAsPrefix, where: $where, first: $first, after: $after) {
    totalCount corrected suggestions parts { text count } pageInfo { hasNextPage endCursor }
    edges { rank highlights { field text ranges { start end } } node { slug statement } } } }`

async function search(text: string, others: object = {}): Promise<Json> {
  return (await server.client().run(QUERY, { text, first: 100, ...others })).searchClaims
}

const statements = ({ edges }: Json): string[] => edges.map(({ node }: Json) => node.statement)

test('an analyst finds claims by words in any form, best first, and sees where the words stand', async () => {
  const found = await search('russian motives or soldiers')
  expect(found.edges.length).toBeGreaterThan(0)
  expect(found.totalCount).toBe(found.edges.length)
  const ranks = found.edges.map(({ rank }: Json) => rank)
  expect(ranks).toEqual([...ranks].sort((a, b) => b - a))
  for (const { highlights } of found.edges) {
    const words = highlights.flatMap(({ text, ranges }: Json) =>
      ranges.map(({ start, end }: Json) => text.slice(start, end).toLowerCase()),
    )
    expect(words).toEqual(expect.arrayContaining([expect.stringMatching(/^(russia|motive|soldier)/)]))
  }
})

test('a phrase holds its words together', async () => {
  const words = await search('military cooperation')
  const phrase = await search('"military cooperation"')
  expect(phrase.totalCount).toBeGreaterThan(0)
  expect(phrase.totalCount).toBeLessThanOrEqual(words.totalCount)
})

test('a word with a minus is excluded', async () => {
  const all = await search('troops')
  const without = await search('troops -russia')
  expect(without.totalCount).toBeGreaterThan(0)
  expect(without.totalCount).toBeLessThan(all.totalCount)
  for (const statement of statements(without)) expect(statement).not.toMatch(/russia\b/i)
})

test('a filter narrows a search as it narrows a list', async () => {
  const found = await search('troops', { where: { country: 'south-korea' } })
  const { claims } = await server
    .client()
    .run('{ claims(where: {country: "south-korea"}, first: 100) { nodes { slug } } }')
  const slugs = claims.nodes.map(({ slug }: Json) => slug)
  for (const { node } of found.edges) expect(slugs).toContain(node.slug)
})

test('a mistyped word finds what was meant, and says so', async () => {
  const meant = await search('ammunition')
  const typed = await search('amunitoin')
  expect(typed.corrected).toBe('ammunition')
  expect(typed.suggestions[0]).toBe('ammunition')
  expect(typed.edges).toEqual(meant.edges)
  expect(meant).toMatchObject({ corrected: null, suggestions: [] })
})

test('a word that is not typed to its end finds what begins with it, also in a phrase and after a minus', async () => {
  const prefix = { lastWordAsPrefix: true }
  const whole = await search('ballistic missiles')
  const begun = await search('ballistic missi', prefix)
  expect(begun.corrected).toBeNull()
  expect(statements(begun)).toEqual(expect.arrayContaining(statements(whole)))
  expect(statements(await search('"military coop', prefix))).toEqual(
    expect.arrayContaining(statements(await search('"military cooperation"'))),
  )
  for (const statement of statements(await search('troops -russ', prefix))) expect(statement).not.toMatch(/russia/i)
})

test.each(['-"military coop', '-long-rang', 'the', 'troops or', 'a the', '"', 'wea'])(
  '“%s”, not typed to its end, is a search or refused by name',
  async (text) => {
    const { errors } = await server.client().send(QUERY, { text, lastWordAsPrefix: true })
    expect(errors?.[0]?.extensions?.code ?? 'INVALID_SEARCH').toBe('INVALID_SEARCH')
  },
)

test('facets count what a search finds, each without its own filter', async () => {
  const facets = `query ($text: String!, $where: ClaimWhere) {
    claimFacets(text: $text, where: $where) { topics { value count } bases { value count } } }`
  const { claimFacets } = await server.client().run(facets, { text: 'troops', where: { topics: { in: ['RISK'] } } })
  const found = await search('troops', { where: { topics: { in: ['RISK'] } } })
  const all = await search('troops')
  const sum = (counts: Json[]) => counts.reduce((total, { count }) => total + count, 0)
  expect(sum(claimFacets.bases)).toBe(found.totalCount)
  expect(claimFacets.topics.find(({ value }: Json) => value === 'RISK').count).toBe(found.totalCount)
  expect(sum(claimFacets.topics)).toBeGreaterThanOrEqual(all.totalCount)
})

test.each([
  ['kim jong-un', 'Kim Jong Un'],
  ['"kim jong-un"', '"Kim Jong Un"'],
  ['north-korean', 'north korean'],
  ['shorter-range missiles', 'shorter range missiles'],
  ['troops -"north korean"', 'troops -north-korean'],
  ['13000', '13,000'],
  ['13 000', '13,000'],
  ['10000', '10,000'],
  ['500000', '500,000'],
  ['25%', '25 percent'],
  ['25 per cent', '25%'],
  ['“military cooperation”', '"military cooperation"'],
  ['„military cooperation‟', '"military cooperation"'],
  ['«military cooperation»', '"military cooperation"'],
  ["'military cooperation'", '"military cooperation"'],
  ['‘military cooperation’', '"military cooperation"'],
  ['troops –russia', 'troops -russia'],
  ['troops —russia', 'troops -russia'],
  ['troops —“military cooperation”', 'troops -"military cooperation"'],
  ['troops - russia', 'troops russia'],
  ['troops – russia', 'troops russia'],
  ['troops—russia', 'troops russia'],
  ['troops/russia', 'troops russia'],
])('“%s” finds what “%s” finds', async (typed, plain) => {
  const found = await search(typed)
  expect(found.totalCount).toBeGreaterThan(0)
  expect(found.corrected).toBeNull()
  const { totalCount, edges } = await search(plain)
  expect(found).toMatchObject({ totalCount, edges })
})

test.each([
  ['DPRK', 'north-korea'],
  ['USA', 'united-states'],
  ['PRC', 'china'],
  ['"Republic of Arvania"', 'arvania'],
])('“%s” finds the claims on the actor that is also called so, and shows the name', async (alias, slug) => {
  const { claims } = await server
    .client()
    .run(`query ($slug: String!) { claims(where: {actor: {slug: $slug}}, first: 1) { totalCount } }`, { slug })
  const found = await search(alias)
  expect(found.totalCount).toBe(claims.totalCount)
  for (const { highlights } of found.edges)
    expect(highlights.map(({ text, ranges }: Json) => text.slice(ranges[0].start, ranges.at(-1).end))).not.toEqual([])
})

test('a number is marked as it is written', async () => {
  const { edges } = await search('13000')
  const marked = edges.flatMap(({ highlights }: Json) =>
    highlights.flatMap(({ text, ranges }: Json) => ranges.map(({ start, end }: Json) => text.slice(start, end))),
  )
  expect(new Set(marked)).toEqual(new Set(['13,000']))
})

test.each([
  ['Kim Jung Un', 'Kim Jong Un'],
  ['Belousow', 'Belousov'],
  ['amunition', 'ammunition'],
  ['balistic misile', 'ballistic missile'],
  ['Rusia', 'Russia'],
  ['capabil', 'capabilities'],
])('“%s” is taken for “%s”, without a guess that is less likely', async (typed, meant) => {
  const found = await search(typed)
  expect(found).toMatchObject({ corrected: meant, suggestions: [meant] })
  expect(found.edges).toEqual((await search(meant)).edges)
})

test.each(['quiz', 'exam', 'nukes', 'xylophone'])('“%s” is no misspelling of anything', async (text) => {
  expect(await search(text, { lastWordAsPrefix: true })).toMatchObject({ edges: [], corrected: null, suggestions: [] })
})

test('a search that was corrected is paged through as it was corrected, by its own cursors alone', async () => {
  const whole = await search('soldiers')
  const slugs: string[] = []
  for (let after: string | null = null, more = true; more;) {
    const page: Json = await search('solders', { first: 20, after })
    expect(page).toMatchObject({ corrected: 'soldiers', totalCount: whole.totalCount })
    slugs.push(...page.edges.map(({ node }: Json) => node.slug))
    after = page.pageInfo.endCursor
    more = page.pageInfo.hasNextPage
  }
  expect(slugs).toEqual(whole.edges.map(({ node }: Json) => node.slug))
  const { pageInfo } = await search('solders', { first: 20 })
  const { errors } = await server.client().send(QUERY, { text: 'china', after: pageInfo.endCursor })
  expect(errors).toMatchObject([{ extensions: { code: 'INVALID_CURSOR' } }])
})

test('what stands in quotation marks, or is not to be corrected, is searched for as it is written', async () => {
  expect(await search('tanks')).toMatchObject({ corrected: 'talks' })
  expect(await search('"tanks"')).toMatchObject({ totalCount: 0, corrected: null, suggestions: [] })
  expect(await search('amunition “tanks”')).toMatchObject({ totalCount: 0, corrected: null })
  const exactly = `query ($text: String!) {
    searchClaims(text: $text, correct: false) { totalCount corrected }
    claimFacets(text: $text, correct: false) { corrected bases { count } } }`
  expect(await server.client().run(exactly, { text: 'tanks' })).toEqual({
    searchClaims: { totalCount: 0, corrected: null },
    claimFacets: { corrected: null, bases: [] },
  })
})

test('facets correct a search as the list does, and say so', async () => {
  const facets = `query ($text: String!) { claimFacets(text: $text) { corrected bases { value count } sections { value count } } }`
  const typed = await server.client().run(facets, { text: 'amunition' })
  expect(typed.claimFacets.bases).not.toEqual([])
  expect(typed.claimFacets.corrected).toBe('ammunition')
  const { claimFacets } = await server.client().run(facets, { text: 'ammunition' })
  expect(typed.claimFacets).toEqual({ ...claimFacets, corrected: 'ammunition' })
})

test('when the words together find nothing, what of them does is offered with its number of claims', async () => {
  for (const text of ['Kursk xylophone', 'ballistic missiles xylophone -“Kim Jong-un”', 'Kim Jung Un xylophone']) {
    const { totalCount, parts } = await search(text)
    expect(totalCount).toBe(0)
    expect(parts).not.toEqual([])
    for (const part of parts) expect((await search(part.text)).totalCount).toBe(part.count)
  }
  expect((await search('xylophone')).parts).toEqual([])
  expect((await search('ammunition')).parts).toEqual([])
})

test('what looks like nothing finds nothing', async () => {
  expect(await search('qqqqxxxx')).toMatchObject({ totalCount: 0, edges: [], corrected: null, suggestions: [] })
})

test.each(['', '  ', '-', '"', 'x'.repeat(201)])('“%s” is refused with what to search for', async (text) => {
  const { errors } = await server.client().send(QUERY, { text })
  expect(errors).toMatchObject([{ extensions: { code: 'INVALID_SEARCH' } }])
})

test.each(['\'; DROP TABLE "Claim"; --', '%', '\\', '((( &', '<b>troops</b>', ':* | !'])(
  '“%s” is only text',
  async (text) => {
    const { errors } = await server.client().send(QUERY, { text })
    expect(errors?.[0]?.extensions?.code ?? 'INVALID_SEARCH').toBe('INVALID_SEARCH')
  },
)

test('pages of a search join without gaps', async () => {
  const all = await search('korea')
  const slugs: string[] = []
  for (let after: string | null = null; ;) {
    const { edges, pageInfo } = await search('korea', { first: 7, after })
    slugs.push(...edges.map(({ node }: Json) => node.slug))
    if (!pageInfo.hasNextPage || slugs.length >= 70) break
    after = pageInfo.endCursor
  }
  expect(slugs).toEqual(all.edges.slice(0, slugs.length).map(({ node }: Json) => node.slug))
})

test('a search that finds something is one statement', async () => {
  const { queries } = await recordStatements(server.database, () => search('ammunition'))
  expect(queries).toHaveLength(1)
})
