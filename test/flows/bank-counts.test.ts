import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { countCandidates } from '../../server/actions/choosing/count-candidates.ts'
import { importPack } from '../../server/actions/import-pack.ts'
import { type Blueprint, matchesBlueprint, QUIZ_MODES } from '../../server/domain/quiz/assembly/blueprint.ts'
import type { Candidate } from '../../server/domain/quiz/assembly/candidate.ts'
import { readCoverage, readStanding } from '../../server/reads/read-standing.ts'
import { answerQuestion } from '../answer-question.ts'
import { openServer } from '../open-server.ts'
import { QuizPlayer } from '../quiz-player.ts'
import { editPack, readExamplePack } from '../read-example-pack.ts'

// What imports count and reads look up is what counting one by one gives.

const server = openServer()
const REPORT = 'north-korean-troops'
const DAY_MS = 86_400_000

/** Has met this and that, some of it due; an exam still asks other questions, and one that was met before. */
let learnerId: string
beforeAll(async () => {
  const player = new QuizPlayer(server.client())
  const answer = (id: string, isRight: boolean) =>
    answerQuestion(server.database, player, { id, isRight, rest: { confidence: { percent: 90 } } })
  const { quiz } = await player.start({ length: 30, seed: 'met' })
  for (const [at, { id }] of quiz.items.entries()) await answer(id, at % 2 === 0)
  server.pass(2 * DAY_MS)
  const exam = { mode: 'EXAM', length: 12, seed: 'exam', topics: ['FIGURE', 'POSITION'] }
  const open = (await player.start(exam)).quiz
  for (const { id } of open.items.slice(0, 4)) await answer(id, true)
  learnerId = (await server.database.quiz.findFirstOrThrow({ where: { mode: 'EXAM' } })).learnerId
})

type AskableItem = Awaited<ReturnType<typeof readItems>>[number]

/** The bank and who has met what of it, from the tables that counts and outlines are worked out from. */
async function readItems(reportSlug: string) {
  const items = await server.database.item.findMany({
    where: { report: { slug: reportSlug }, state: 'ACTIVE' },
    include: {
      actors: { include: { actor: true } },
      claim: { include: { locators: { include: { paragraph: { include: { section: true } } } } } },
      claims: true,
      memories: { where: { learnerId } },
      quizItems: { where: { learnerId, quiz: { mode: 'EXAM', finishedAt: null } } },
    },
  })
  return items.map(({ actors, claim, ...item }) => {
    const sections = claim.locators.map(({ paragraph }) => paragraph.section.slug)
    return { ...item, countries: actors.map(({ actor }) => actor.slug), sections, claim: claim.slug }
  })
}

function tally<Value extends string>(values: readonly Value[]): Record<string, number> {
  return Object.fromEntries([...Map.groupBy(values, (value) => value)].map(([value, { length }]) => [value, length]))
}

const some = (...values: string[]) => fc.option(fc.subarray(values, { maxLength: 2 }), { freq: 1, nil: undefined })
const blueprint = fc.record({
  mode: fc.constantFrom(...QUIZ_MODES),
  topics: some('MOTIVE', 'FIGURE', 'RISK'),
  countries: some('russia', 'china', 'south-korea', 'nowhere'),
  sections: some('summary', 'russias-motives', 'chinas-position', 'nowhere'),
  templates: some('basis', 'said-or-not', 'match-motives'),
  claims: some('ten-thousand-unprecedented-for-kpa', 'nothing'),
  length: fc.constant(10),
}) as fc.Arbitrary<Blueprint>

describe('counts are what counting one by one gives', () => {
  test('whatever is chosen, of the questions that fit', async () => {
    const bank = await readItems(REPORT)
    await fc.assert(
      fc.asyncProperty(blueprint, fc.boolean(), async (choice, isKnown) => {
        const isOpen = ({ memories, quizItems }: AskableItem) =>
          isKnown
            ? quizItems.length === 0 && (choice.mode !== 'REVIEW' || memories.some(({ due }) => due <= server.now()))
            : choice.mode !== 'REVIEW'
        const fitting = bank.filter((item) => isOpen(item) && matchesBlueprint(item as unknown as Candidate, choice))
        const who = { learnerId: isKnown ? learnerId : null, now: server.now() }
        const counted = await countCandidates(server.database, { reportSlug: REPORT, blueprint: choice, ...who })
        const { available, byTopic, byCountry, byTemplate } = counted
        expect(available).toBe(fitting.length)
        expect(Object.fromEntries(byTopic.map(({ topic, count }) => [topic, count]))).toEqual(
          tally(fitting.map(({ topic }) => topic)),
        )
        expect(Object.fromEntries(byCountry.map(({ country, count }) => [country, count]))).toEqual(
          tally(fitting.flatMap(({ countries }) => countries)),
        )
        expect(Object.fromEntries(byTemplate.map(({ template, count }) => [template, count]))).toEqual(
          tally(fitting.map(({ template }) => template)),
        )
        for (const list of [byTopic, byCountry, byTemplate])
          expect(list.map(({ count }) => count)).toEqual(list.map(({ count }) => count).toSorted((a, b) => b - a))
      }),
      { numRuns: 100 },
    )
  })

  test.each([REPORT, 'example-harbour'])(
    'of the claims of %s on a topic and a country, and of those met',
    expectStanding,
  )

  test('of a report that was imported again with a claim less', async () => {
    const shorter = editPack(readExamplePack(), 'country: belsk', 'country: corveth').filter(
      ({ path }) => !path.endsWith('law-and-history.yaml'),
    )
    expect(await importPack(server.database, shorter, { now: server.now() })).toMatchObject({ kind: 'IMPORTED' })
    await expectStanding('example-harbour')
    const choice = { reportSlug: 'example-harbour', blueprint: { mode: 'PRACTICE', length: 10 } } as const
    const { available } = await countCandidates(server.database, { ...choice, learnerId: null, now: server.now() })
    expect(available).toBe((await readItems('example-harbour')).length)
  })
})

async function expectStanding(reportSlug: string): Promise<void> {
  const bank = await readItems(reportSlug)
  const { database } = server
  const report = await database.report.findUniqueOrThrow({ where: { slug: reportSlug } })
  const claims = await database.claim.findMany({
    where: { reportId: report.id, retiredAt: null },
    include: { locators: true },
  })
  const met = new Set(
    bank
      .filter(({ memories, quizItems }) => memories.length > 0 && quizItems.length === 0)
      .flatMap((item) => item.claims.filter(({ part }) => part === 'KEY').map(({ claimId }) => claimId)),
  )
  const placesOf = (some: typeof claims) =>
    new Set(some.flatMap(({ locators }) => locators.map(({ paragraphId }) => paragraphId))).size
  const metClaims = claims.filter(({ id }) => met.has(id))
  expect(await readCoverage(database, { learnerId, reportId: report.id })).toEqual({
    claims: claims.length,
    claimsMet: metClaims.length,
    paragraphs: placesOf(claims),
    paragraphsMet: placesOf(metClaims),
  })
  const sections = await database.section.findMany({ where: { reportId: report.id }, include: { paragraphs: true } })
  const standingIn = (ids: readonly string[]) =>
    claims.filter(({ locators }) => locators.some(({ paragraphId }) => ids.includes(paragraphId))).length
  for (const { claimCount, paragraphs } of sections) {
    expect(claimCount).toBe(standingIn(paragraphs.map(({ id }) => id)))
    for (const paragraph of paragraphs) expect(paragraph.claimCount).toBe(standingIn([paragraph.id]))
  }
  expect(report).toMatchObject({ claimCount: claims.length, itemCount: bank.length })

  const expected = new Map<string, Set<string>>()
  for (const { topic, countries, claimId } of bank)
    for (const country of countries) {
      const cell = `${topic} ${country}`
      expected.set(cell, (expected.get(cell) ?? new Set()).add(claimId))
    }
  const actors = new Map((await database.actor.findMany()).map(({ id, slug }) => [id, slug]))
  const cells = await readStanding(database, { learnerId, reportId: report.id })
  const found = cells.map(({ topic, actorId, ...cell }) => [
    `${topic} ${actors.get(actorId)}`,
    { claims: cell.claims, claimsMet: cell.claimsMet },
  ])
  expect(Object.fromEntries(found)).toEqual(
    Object.fromEntries(
      [...expected].map(([cell, own]) => [cell, { claims: own.size, claimsMet: own.intersection(met).size }]),
    ),
  )
}
