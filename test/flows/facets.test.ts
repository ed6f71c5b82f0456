import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { importPack } from '../../server/actions/import-pack.ts'
import type { Database } from '../../server/database/client.ts'
import { type ClaimWhere, compileClaimWhere } from '../../server/reads/claim-where.ts'
import { countFacets, type Facet, FACETS } from '../../server/reads/count-facets.ts'
import { createTestDatabase, type TestDatabase } from '../database.ts'
import { editPack, readExamplePack } from '../read-example-pack.ts'

let holder: TestDatabase
let database: Database
beforeAll(async () => {
  holder = await createTestDatabase()
  database = holder.database
})
afterAll(() => holder.drop())

const now = new Date('2031-01-01T00:00:00Z')
const example = readExamplePack()

const given = <Value>(...values: Value[]) => fc.option(fc.constantFrom(...values), { freq: 2 })
const single = {
  topics: given<ClaimWhere['topics']>({ in: ['RISK'] }, { in: ['MOTIVE', 'FIGURE', 'POSITION'] }, { in: [] }),
  basis: given<ClaimWhere['basis']>({ in: ['FACT'] }, { in: ['REPORTED', 'ESTIMATE', 'JUDGEMENT'] }),
  likelihood: given<ClaimWhere['likelihood']>({ in: ['POSSIBLE', 'LIKELY'] }, { in: ['UNLIKELY'] }),
  actor: given<ClaimWhere['actor']>({ slug: 'china' }, { slug: 'russia', role: 'TARGET' }, { kind: 'PERSON' }),
  country: given('china', 'north-korea', 'arvania', 'nowhere'),
}
const place = {
  report: given('north-korean-troops', 'example-harbour', 'none'),
  section: given('summary', 'chinas-position', 'lease-and-motives'),
  paragraph: given(1, 2, 3),
}
const filter: fc.Arbitrary<ClaimWhere> = fc.record({
  ...single,
  ...place,
  figure: given<ClaimWhere['figure']>({ unit: 'people' }),
  not: fc.option(fc.record(single), { freq: 1 }),
  or: fc.option(fc.array(fc.record(single), { minLength: 1, maxLength: 2 }), { freq: 1 }),
})

const own: Record<Facet, readonly (keyof ClaimWhere)[]> = {
  topics: ['topics'],
  actors: ['actor'],
  countries: ['country'],
  bases: ['basis'],
  likelihoods: ['likelihood'],
  sections: ['section', 'paragraph'],
}

/** The same, counted claim by claim from the tables that the values are worked out from. */
async function countOneByOne(where: ClaimWhere, facet: Facet): Promise<Record<string, number>> {
  const names: readonly string[] = own[facet]
  const heeded = Object.fromEntries(Object.entries(where).filter(([name]) => !names.includes(name)))
  const claims = await database.claim.findMany({
    where: compileClaimWhere(heeded),
    include: {
      actors: { include: { actor: { include: { country: true } } } },
      locators: { include: { paragraph: { include: { section: true } } } },
    },
  })
  const counts: Record<string, number> = {}
  for (const { topics, basis, likelihood, actors, locators } of claims) {
    const about = actors.filter(({ role }) => role !== 'SOURCE').map(({ actor }) => actor)
    const values: Record<Facet, (string | null | undefined)[]> = {
      topics,
      bases: [basis],
      likelihoods: [likelihood],
      actors: actors.map(({ actor }) => actor.slug),
      countries: about.map((actor) => (actor.kind === 'COUNTRY' ? actor.slug : actor.country?.slug)),
      sections: locators.map(({ paragraph }) => paragraph.section.slug),
    }
    for (const value of new Set(values[facet])) if (value) counts[value] = (counts[value] ?? 0) + 1
  }
  return counts
}

async function expectAgreement(where: ClaimWhere, facets: readonly Facet[] = FACETS): Promise<void> {
  const counted = await countFacets(database, { where, words: null, facets })
  for (const facet of facets) {
    const found = Object.fromEntries(counted[facet].map(({ value, count }) => [value, count]))
    expect(found, facet).toEqual(await countOneByOne(where, facet))
  }
}

test('whatever is filtered, facets count what the claims say one by one', async () => {
  const some = fc.subarray([...FACETS], { minLength: 1 })
  await fc.assert(
    fc.asyncProperty(filter, some, (where, facets) => expectAgreement(where, facets)),
    { numRuns: 100 },
  )
})

test('a claim that is changed, retired or back again counts as it then stands', async () => {
  const packs = [
    editPack(example, 'country: belsk', 'country: corveth'),
    example.filter(({ path }) => !path.endsWith('law-and-history.yaml')),
    example,
  ]
  for (const pack of packs) {
    expect(await importPack(database, pack, { now })).toMatchObject({ kind: 'IMPORTED' })
    await expectAgreement({})
    await expectAgreement({ report: 'example-harbour', country: 'corveth', basis: { in: ['FACT'] } })
    expect(await database.facetValue.count({ where: { claims: 0 } })).toBe(0)
  }
})

test('an actor that comes to belong to another country takes its claims along, in every report', async () => {
  const { id } = await database.actor.findUniqueOrThrow({ where: { slug: 'arvania' } })
  const member = await database.actor.findFirstOrThrow({ where: { country: { slug: 'russia' }, claims: { some: {} } } })
  await database.actor.update({ where: { id: member.id }, data: { countryId: id } })
  await expectAgreement({})
  await expectAgreement({ country: 'arvania', topics: { in: ['FIGURE'] } })
})
