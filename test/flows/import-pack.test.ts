import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { importPack } from '../../server/actions/import-pack.ts'
import type { Database } from '../../server/database/client.ts'
import type { PackFile } from '../../server/domain/reports/problem.ts'
import { createTestDatabase, recordStatements, type TestDatabase } from '../database.ts'
import { editPack, readExamplePack } from '../read-example-pack.ts'

const now = new Date('2031-01-01T00:00:00Z')
const later = new Date('2031-02-01T00:00:00Z')
const example = readExamplePack()

let holder: TestDatabase
let database: Database
beforeAll(async () => {
  holder = await createTestDatabase()
  database = holder.database
})
afterAll(() => holder.drop())
beforeEach(async () => {
  await database.report.deleteMany({ where: { slug: { in: ['example-harbour', 'other'] } } })
  await importPack(database, example, { now })
})

const change = (before: string, after: string, files: readonly PackFile[] = example) =>
  importPack(database, editPack(files, before, after), { now: later })
const findClaim = (slug: string) =>
  database.claim.findUniqueOrThrow({ where: { slug }, include: { figures: true, links: true } })

/** Every row of the report and of the actors, to tell whether anything changed at all. */
async function snapshot(): Promise<string> {
  const { include, claim } = {
    claim: {
      include: {
        locators: true,
        actors: true,
        figures: true,
        motive: true,
        position: true,
        terms: true,
        links: true,
        revisions: true,
      },
    },
    include: { prompt: true, rubric: true, claims: true, actors: true },
  }
  return JSON.stringify([
    await database.report.findMany({
      orderBy: { slug: 'asc' },
      include: { sections: { include: { paragraphs: true } } },
    }),
    await database.claim.findMany({ orderBy: { slug: 'asc' }, ...claim }),
    await database.item.findMany({ orderBy: { id: 'asc' }, include }),
    await database.actor.findMany({ orderBy: { slug: 'asc' } }),
  ])
}

test('a pack comes in with its claims, questions and revisions', async () => {
  const lease = await findClaim('lease-signed')
  expect(lease).toMatchObject({ revision: 1, retiredAt: null, basis: 'FACT', periodFrom: new Date('2030-03-14') })
  expect(lease.figures.map(({ text }) => text).sort()).toEqual(['2030-03-14', '25 years'])
  const { claims, items } = await database.report.findUniqueOrThrow({
    where: { slug: 'example-harbour' },
    include: {
      claims: { include: { revisions: true } },
      items: { include: { prompt: true, rubric: true, claims: true } },
    },
  })
  expect(claims).toHaveLength(19)
  expect(claims.every(({ revisions }) => revisions.length === 1)).toBe(true)
  expect(items.length).toBeGreaterThan(10)
  expect(items.every(({ prompt, rubric, claims }) => prompt && rubric && claims.length > 0)).toBe(true)
})

test('the same pack again reads one row and writes nothing', async () => {
  const before = await snapshot()
  const { result, queries } = await recordStatements(database, () => importPack(database, example, { now: later }))
  expect(result).toEqual({ kind: 'UNCHANGED', report: 'example-harbour' })
  expect(queries).toHaveLength(1)
  expect(await snapshot()).toBe(before)
})

test('a changed claim gets a new revision, and the other claims are left alone', async () => {
  const outcome = await change('lease of Port Ansel for 25 years', 'lease of Port Ansel for exactly 25 years')
  expect(outcome).toMatchObject({ kind: 'IMPORTED', claims: { added: 0, changed: 1, retired: 0, unchanged: 18 } })
  const claim = await database.claim.findUniqueOrThrow({
    where: { slug: 'lease-signed' },
    include: { revisions: true },
  })
  expect(claim.revision).toBe(2)
  expect(claim.revisions.map(({ content }) => (content as { statement: string }).statement)).toEqual([
    'Arvania and Belsk signed a lease of Port Ansel for 25 years on 14 March 2030.',
    'Arvania and Belsk signed a lease of Port Ansel for exactly 25 years on 14 March 2030.',
  ])
  expect((await findClaim('rent-for-port-ansel')).revision).toBe(1)
})

test('the questions of a changed claim are retired, and new ones carry its new revision', async () => {
  const asked = await database.item.findMany({
    where: { claim: { slug: 'rent-for-port-ansel' } },
    include: { prompt: true },
  })
  await change('value: 120000000', 'value: 130000000', editPack(example, '120 million', '130 million'))
  const items = await database.item.findMany({
    where: { claim: { slug: 'rent-for-port-ansel' } },
    include: { prompt: true },
  })
  const old = items.filter(({ id }) => asked.some((each) => each.id === id))
  expect(old.map(({ prompt }) => prompt)).toEqual(expect.arrayContaining(asked.map(({ prompt }) => prompt)))
  expect(old.every(({ state }) => state === 'RETIRED')).toBe(true)
  const fresh = items.filter(({ state }) => state === 'ACTIVE')
  expect(fresh.length).toBeGreaterThan(0)
  expect(fresh.every(({ claimRevision }) => claimRevision === 2)).toBe(true)
})

test('a claim that is gone is retired with its questions, and keeps its place in the report', async () => {
  const without = example.filter(({ path }) => !path.endsWith('law-and-history.yaml'))
  const outcome = await importPack(database, without, { now: later })
  expect(outcome).toMatchObject({ kind: 'IMPORTED', claims: { retired: 3, unchanged: 16 } })
  const claim = await database.claim.findUniqueOrThrow({
    where: { slug: 'earlier-lease-to-corveth' },
    include: { locators: true, items: true, figures: true },
  })
  expect(claim.retiredAt).toEqual(later)
  expect(claim.locators).toHaveLength(1)
  expect(claim.figures).toHaveLength(2)
  expect(claim.items.every(({ state }) => state === 'RETIRED')).toBe(true)
})

test('a section that is gone stays for as long as a retired claim leads there', async () => {
  const section = / {2}- slug: law-and-history\n[\s\S]*?(?= {2}- slug: risks)/
  const without = example
    .filter(({ path }) => !path.endsWith('law-and-history.yaml'))
    .map((file) => ({ ...file, text: file.text.replace(section, '') }))
  expect(await importPack(database, without, { now: later })).toMatchObject({
    kind: 'IMPORTED',
    claims: { retired: 3 },
  })
  const { locators } = await database.claim.findUniqueOrThrow({
    where: { slug: 'earlier-lease-to-corveth' },
    select: { locators: { select: { paragraph: { select: { section: { select: { slug: true } } } } } } },
  })
  expect(locators).toEqual([{ paragraph: { section: { slug: 'law-and-history' } } }])
})

test('a claim and its questions that come back are the same ones, at the same revision', async () => {
  const before = await database.item.findMany({
    where: { state: 'ACTIVE' },
    orderBy: { id: 'asc' },
    select: { id: true },
  })
  await importPack(
    database,
    example.filter(({ path }) => !path.endsWith('law-and-history.yaml')),
    { now: later },
  )
  await importPack(database, example, { now: later })
  const after = await database.item.findMany({
    where: { state: 'ACTIVE' },
    orderBy: { id: 'asc' },
    select: { id: true },
  })
  expect(after).toEqual(before)
  expect(await findClaim('earlier-lease-to-corveth')).toMatchObject({ revision: 1, retiredAt: null })
})

test('claims that only move keep their revision', async () => {
  const [first, second] = ['slug: arvania-likely-to-hand-over-harbour', 'slug: corveth-tolerates-the-lease']
  const file = example.find(({ text }) => text.includes(`${second}\n`) && text.includes(`${first}\n`))
  const [head, a, b] = file?.text.split(/(?=^ {2}- slug)/m) ?? []
  const moved = example.map((each) => (each === file ? { ...each, text: `${head}${b}\n${a}` } : each))
  expect(await importPack(database, moved, { now: later })).toMatchObject({ claims: { changed: 0, unchanged: 19 } })
  expect(await findClaim('corveth-tolerates-the-lease')).toMatchObject({ ordinal: 0, revision: 1 })
})

test('links follow what the pack says now', async () => {
  expect((await findClaim('rent-for-port-ansel')).links).toHaveLength(1)
  await change('{ kind: SUPPORTS, claim: arvania-seeks-money-for-dam-debt', '{ kind: REPEATS, claim: debt-on-toren-dam')
  expect((await findClaim('rent-for-port-ansel')).links).toMatchObject([{ kind: 'REPEATS' }])
})

test('a section may be inserted, renamed and moved', async () => {
  const target = '  - slug: harbour\n    title: What the harbour can do'
  const outcome = await change(target, `  - slug: preface\n    title: Preface\n${target} today`)
  expect(outcome).toMatchObject({ kind: 'IMPORTED', claims: { changed: 0 } })
  const sections = await database.section.findMany({
    where: { report: { slug: 'example-harbour' } },
    orderBy: { ordinal: 'asc' },
  })
  expect(sections.map(({ slug, ordinal }) => `${ordinal} ${slug}`)).toEqual([
    '0 summary',
    '1 lease-and-motives',
    '2 preface',
    '3 harbour',
    '4 law-and-history',
    '5 risks',
  ])
  expect(sections[3]?.title).toBe('What the harbour can do today')
  await importPack(database, example, { now: later })
  expect(await database.section.count({ where: { slug: 'preface' } })).toBe(0)
})

test('a broken pack is refused as a whole and changes nothing', async () => {
  const before = await snapshot()
  const broken = editPack(editPack(example, '120 million', '130 million'), 'stance: TOLERATES', 'stance: LIKES')
  const outcome = await importPack(database, broken, { now: later })
  expect(outcome).toMatchObject({ kind: 'REFUSED', problems: [{ code: 'NOT_IN_LIST', value: 'LIKES' }] })
  expect(await snapshot()).toBe(before)
})

test('a claim that belongs to another report is refused, and so is an actor of another kind', async () => {
  const before = await snapshot()
  const other = editPack(
    editPack(example, 'slug: example-harbour', 'slug: other'),
    'slug: mira-dolen, kind: PERSON',
    'slug: mira-dolen, kind: ORGANISATION',
  )
  const outcome = await importPack(database, other, { now: later })
  if (outcome.kind !== 'REFUSED') throw new Error('not refused')
  const codes = Map.groupBy(outcome.problems, ({ code }) => code)
  expect(codes.get('CLAIM_OF_OTHER_REPORT')).toHaveLength(19)
  expect(codes.get('ACTOR_OF_OTHER_KIND')).toMatchObject([
    { file: expect.stringMatching(/report\.yaml$/), value: 'ORGANISATION' },
  ])
  expect(await snapshot()).toBe(before)
})

test('two imports of one pack at the same moment make one report', async () => {
  const changed = editPack(example, '120 million', '130 million')
  const outcomes = await Promise.all([1, 2].map(() => importPack(database, changed, { now: later })))
  expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['IMPORTED', 'UNCHANGED'])
  expect((await findClaim('rent-for-port-ansel')).revision).toBe(2)
})

test('the number of statements does not grow with the number of claims', async () => {
  await database.report.deleteMany({ where: { slug: 'example-harbour' } })
  const small = await recordStatements(database, () => importPack(database, example, { now }))
  const law = example.find(({ path }) => path.endsWith('law-and-history.yaml'))
  const more = [1, 2, 3, 4].map((n) => ({
    path: `claims/more-${n}.yaml`,
    text: (law?.text ?? '').replaceAll(/slug: (\S+)/g, `slug: $1-${n}`),
  }))
  await database.report.deleteMany({ where: { slug: 'example-harbour' } })
  const large = await recordStatements(database, () => importPack(database, [...example, ...more], { now }))
  expect(large.result).toMatchObject({ claims: { added: 31 } })
  expect(large.queries).toHaveLength(small.queries.length)
})
