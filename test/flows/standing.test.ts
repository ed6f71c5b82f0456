import { describe, expect, test } from 'vitest'
import { readFirstAttempts } from '../../server/reads/read-first-attempts.ts'
import { answerQuestion } from '../answer-question.ts'
import type { Json } from '../client.ts'
import { recordStatements } from '../database.ts'
import { openServer } from '../open-server.ts'
import { QuizPlayer, rowId } from '../quiz-player.ts'

const server = openServer()
const newPlayer = () => new QuizPlayer(server.client())
const DAY_MS = 86_400_000
const REPORT = 'reportSlug: "north-korean-troops"'
const SURE = { confidence: { percent: 97 } }

const QUEUE = `{ reviewQueue { dueCount stillLearning confidentErrors nextDue
  questions { topic template confidentError recallTomorrow } byReport { report { slug } dueCount } byDay(days: 40) { day count } } }`
const CALIBRATION = `{ calibration(${REPORT}) { n bias bands { share { n interval { low high } } }
  byTopic { topic calibration { n } } byCountry { actor { slug } calibration { n byTopic { topic calibration { n } } } } } }`
const MASTERY = `{ mastery(${REPORT}) { recallTomorrow
  cells { topic actor { slug } share { points possible n fraction interval { low high } } recallTomorrow claims claimsMet }
  coverage { claims claimsMet claimShare paragraphs paragraphsMet paragraphShare }
  suggestion { mode topics actors { slug } length reason } } }`

/** Answers a question right or wrong, whatever it is. */
const answer = (player: QuizPlayer, id: string, isRight: boolean, rest: object = SURE) =>
  answerQuestion(server.database, player, { id, isRight, rest })

describe('the review queue', () => {
  test('asks for a confident error first, and a review of what is due ends with an empty queue', async () => {
    const player = newPlayer()
    const { quiz } = await player.start({ length: 6, seed: 'queue' })
    for (const [at, { id }] of quiz.items.entries()) {
      await answer(player, id, at !== 3, at === 3 ? SURE : { confidence: { percent: 60 } })
    }
    const first = quiz.items[3]
    server.pass(120 * DAY_MS)
    const { reviewQueue } = await player.client.run(QUEUE)
    expect(reviewQueue).toMatchObject({ dueCount: 6, stillLearning: 6, confidentErrors: 1, nextDue: null })
    expect(reviewQueue.questions[0]).toMatchObject({
      template: first.template,
      topic: first.topic,
      confidentError: true,
    })
    expect(reviewQueue.byReport).toEqual([{ report: { slug: 'north-korean-troops' }, dueCount: 6 }])
    expect(reviewQueue.byDay[0].count).toBe(6)
    expect(reviewQueue.byDay).toHaveLength(40)

    const review = await player.start({ mode: 'REVIEW', length: 6 })
    expect(review.quiz.items[0].template).toBe(first.template)
    for (const { id } of review.quiz.items) await answer(player, id, true)
    await player.finish(review.quiz.id)
    const after = (await player.client.run(QUEUE)).reviewQueue
    expect(after).toMatchObject({ dueCount: 0, stillLearning: 0, confidentErrors: 0, nextDue: expect.any(String) })
    expect(after.byDay.reduce((sum: number, { count }: { count: number }) => sum + count, 0)).toBeLessThanOrEqual(6)
    expect(await player.start({ mode: 'REVIEW', length: 1 })).toMatchObject({
      __typename: 'NotEnoughItems',
      message: 'No question is due. Come back later, or practise.',
    })
  })

  test('does not bring two questions on one claim on one day', async () => {
    const player = newPlayer()
    const { quiz } = await player.start({ length: 1, seed: 'sibling' })
    const [{ id }] = quiz.items
    await answer(player, id, false)
    const { item, learnerId } = await server.database.quizItem.findUniqueOrThrow({
      where: { id: rowId(id) },
      select: { learnerId: true, item: { include: { memories: true } } },
    })
    const sibling = await server.database.item.findFirstOrThrow({
      where: { claimId: item.claimId, id: { not: item.id }, state: 'ACTIVE' },
    })
    const memory = await server.database.memory.findFirstOrThrow({ where: { learnerId } })
    await server.database.memory.create({ data: { ...memory, itemId: sibling.id, confidentError: 0 } })
    server.pass(3 * DAY_MS)
    const { reviewQueue } = await player.client.run(QUEUE)
    expect(reviewQueue.byDay.slice(0, 3).map(({ count }: { count: number }) => count)).toEqual([1, 1, 0])

    const review = await player.start({ mode: 'REVIEW', length: 1 })
    await answer(player, review.quiz.items[0].id, true)
    expect((await player.client.run(QUEUE)).reviewQueue.dueCount).toBe(0)
    server.pass(DAY_MS)
    expect((await player.client.run(QUEUE)).reviewQueue.dueCount).toBe(1)
  })
})

describe('mastery', () => {
  test('of somebody who has not begun is an empty table with a suggestion', async () => {
    const { mastery } = await server.client().run(MASTERY)
    expect(mastery.cells.length).toBeGreaterThan(20)
    expect(mastery.cells.every(({ share, recallTomorrow }: Json) => share.n === 0 && recallTomorrow === null)).toBe(
      true,
    )
    expect(mastery.coverage).toMatchObject({ claimsMet: 0, paragraphsMet: 0, claimShare: 0 })
    expect(mastery.suggestion).toMatchObject({
      mode: 'PRACTICE',
      reason: expect.stringMatching(/^You have met 0 of \d+ claims/),
    })
  })

  test('adds up what was answered, knows what was met, and suggests a quiz that can be had', async () => {
    const player = newPlayer()
    const { quiz } = await player.start({ length: 12, actors: ['russia'], topics: ['MOTIVE'], seed: 'mastery' })
    for (const { id } of quiz.items) await answer(player, id, false)
    const { mastery } = await player.client.run(MASTERY)
    const cell = mastery.cells.find(({ topic, actor }: Json) => topic === 'MOTIVE' && actor.slug === 'russia')
    expect(cell.share).toMatchObject({ n: 12, fraction: expect.any(Number), interval: { low: 0 } })
    expect(cell.share.interval.high).toBeLessThan(0.5)
    expect(cell.recallTomorrow, 'all of it was wrong a minute ago').toBeLessThan(0.8)
    expect(mastery.coverage.claimsMet).toBeGreaterThanOrEqual(12)
    expect(mastery.suggestion).toMatchObject({ mode: 'PRACTICE', topics: ['MOTIVE'], actors: [{ slug: 'russia' }] })
    expect(mastery.suggestion.reason).toMatch(/^On the motives \(Russia\) you were right in \d+% of 12 answers/)
    const next = await player.start({ topics: ['MOTIVE'], actors: ['russia'], length: mastery.suggestion.length })
    expect(next.__typename).toBe('StartQuizSuccess')

    server.pass(30 * DAY_MS)
    const later = (await player.client.run(MASTERY)).mastery
    expect(later.recallTomorrow).toBeLessThan(mastery.recallTomorrow)
    expect(later.suggestion).toMatchObject({ mode: 'REVIEW', reason: expect.stringMatching(/due for review/) })
  })

  test.for([12, 4, 3, 1])('suggests a quiz that can be had from a report with questions on %i claims', async (size) => {
    const reportSlug = 'example-harbour'
    const ofReport = { report: { slug: reportSlug } }
    const claims = await server.database.claim.findMany({
      where: { ...ofReport, items: { some: {} } },
      orderBy: { slug: 'asc' },
      take: size,
    })
    const kept = claims.map(({ id }) => id)
    await server.database.quiz.deleteMany({ where: ofReport })
    await server.database.item.deleteMany({ where: { claim: ofReport, claimId: { notIn: kept } } })

    const { mastery } = await server.client().run(`{ mastery(reportSlug: "${reportSlug}") { practice {
      mode topics actors { slug } length } } }`)
    const { actors, ...suggested } = mastery.practice
    const input = { ...suggested, reportSlug, actors: actors.map(({ slug }: Json) => slug) }
    for (const seed of ['one', 'another', 'a third'])
      expect(await newPlayer().start({ ...input, seed })).toMatchObject({ __typename: 'StartQuizSuccess' })
  })

  test('names what to practise even while reviews are due', async () => {
    const player = newPlayer()
    const { quiz } = await player.start({ length: 12, actors: ['russia'], topics: ['MOTIVE'], seed: 'mastery' })
    for (const { id } of quiz.items) await answer(player, id, false)
    server.pass(2 * DAY_MS)
    const { mastery } = await player.client.run(
      `{ mastery(${REPORT}) { suggestion { mode } practice { mode topics actors { slug } } } }`,
    )
    expect(mastery).toMatchObject({
      suggestion: { mode: 'REVIEW' },
      practice: { mode: 'PRACTICE', topics: ['MOTIVE'], actors: [{ slug: 'russia' }] },
    })
  })

  test('of a report that does not exist says so', async () => {
    const { errors } = await server.client().send('{ mastery(reportSlug: "no-such") { recallTomorrow } }')
    expect(errors?.[0]).toMatchObject({ extensions: { code: 'UNKNOWN_REPORT' } })
  })
})

test('calibration is told over all answers, by topic and by country, with intervals', async () => {
  const player = newPlayer()
  const { quiz } = await player.start({ length: 12, seed: 'calibration' })
  for (const [at, { id }] of quiz.items.entries()) await answer(player, id, at % 3 === 0)
  const { calibration } = await player.client.run(CALIBRATION)
  expect(calibration.n).toBe(12)
  expect(calibration.bias).toBeGreaterThan(0.4)
  expect(calibration.bands.at(-1).share).toMatchObject({ n: 12, interval: { low: expect.any(Number) } })
  expect(calibration.byTopic.reduce((sum: number, part: Json) => sum + part.calibration.n, 0)).toBe(12)
  const [country] = calibration.byCountry
  expect(country.calibration.byTopic.reduce((sum: number, part: Json) => sum + part.calibration.n, 0)).toBe(
    country.calibration.n,
  )
  expect((await newPlayer().client.run(CALIBRATION)).calibration).toMatchObject({ n: 0, byTopic: [] })
})

test('an exam that still runs shows nothing in queue, mastery and calibration; once finished it counts', async () => {
  const player = newPlayer()
  const { quiz } = await player.start({ mode: 'EXAM', length: 5, seed: 'exam' })
  for (const { id } of quiz.items) await answer(player, id, false)
  const look = async () => ({
    ...(await player.client.run(MASTERY)),
    ...(await player.client.run(CALIBRATION)),
    ...(await player.client.run(QUEUE)),
  })
  const before = await look()
  expect(before.mastery.cells.every(({ share }: Json) => share.n === 0 && share.points === 0)).toBe(true)
  expect(before).toMatchObject({ mastery: { coverage: { claimsMet: 0 } }, calibration: { n: 0 } })
  expect(before.reviewQueue.byDay.every(({ count }: Json) => count === 0)).toBe(true)
  server.pass(2 * DAY_MS)
  const dueCount = async () => (await player.client.run('{ viewer { dueCount } }')).viewer.dueCount
  expect(await dueCount()).toBe(0)
  await player.finish(quiz.id)
  expect(await dueCount()).toBeGreaterThan(0)
  const after = await look()
  expect(after.mastery.cells.some(({ share }: Json) => share.n > 0)).toBe(true)
  expect(after.calibration.n).toBe(5)
})

describe('desired retention', () => {
  const set = (retention: number) =>
    `mutation { it: setDesiredRetention(retention: ${retention}) { __typename ... on SetDesiredRetentionSuccess { viewer { desiredRetention } } ... on InvalidInput { field message } } }`

  test('is set within its range, and a learner who wants to remember more is asked sooner', async () => {
    const dueAfter = async (retention: number) => {
      const player = newPlayer()
      const { quiz } = await player.start({ length: 1, seed: 'retention' })
      expect((await player.client.run(set(retention))).it).toEqual({
        __typename: 'SetDesiredRetentionSuccess',
        viewer: { desiredRetention: retention },
      })
      await answer(player, quiz.items[0].id, true, { ...SURE, timeTakenMs: 1_000 })
      return new Date((await player.client.run(QUEUE)).reviewQueue.nextDue).getTime()
    }
    expect(await dueAfter(0.97)).toBeLessThan(await dueAfter(0.7))
  })

  test.each([0.69, 0.98, -1, 2])('of %d is refused', async (retention) => {
    const player = newPlayer()
    await player.start({ length: 1 })
    expect((await player.client.run(set(retention))).it).toMatchObject({
      __typename: 'InvalidInput',
      field: 'retention',
    })
  })
})

test('item analysis counts first attempts, for trainers and administrators alone', async () => {
  const ask = `{ it: itemAnalysis(${REPORT}) { __typename ... on ItemAnalysis { items(first: 100) { nodes { key title kind facility { n fraction } compared discriminationIndex discriminationInterval { low high } claim { slug } } } } } }`
  const players = await Promise.all(
    Array.from({ length: 6 }, async (_, able) => {
      const player = newPlayer()
      const { quiz } = await player.start({ length: 6, seed: 'analysis' })
      for (const [at, { id }] of quiz.items.entries()) await answer(player, id, at < able)
      const again = await player.start({ length: 6, seed: 'analysis', mode: 'EXAM' })
      expect(again.__typename).toBe('StartQuizSuccess')
      return player
    }),
  )
  const [trainer] = players
  if (!trainer) throw new Error('There are six players')
  expect((await trainer.client.run(ask)).it).toEqual({ __typename: 'Forbidden' })
  expect((await server.client().run(ask)).it).toEqual({ __typename: 'NotSignedIn' })
  const id = rowId((await trainer.client.run('{ viewer { id } }')).viewer.id)
  await server.database.learner.update({ where: { id }, data: { role: 'TRAINER', isAnonymous: false } })
  const { nodes } = (await trainer.client.run(ask)).it.items
  const asked = nodes.filter(({ facility }: Json) => facility.n >= 6)
  expect(asked).toHaveLength(6)
  expect(asked.every(({ facility, compared }: Json) => facility.fraction !== null && compared >= 6)).toBe(true)
  expect(asked.some(({ discriminationIndex }: Json) => discriminationIndex > 50)).toBe(true)
})

test('item analysis counts an exam once it is finished', async () => {
  const player = newPlayer()
  const { quiz } = await player.start({
    mode: 'EXAM',
    length: 1,
    seed: 'analysed when finished',
    sections: ['legal-basis'],
  })
  const [{ id }] = quiz.items
  await answer(player, id, false)
  const { item } = await server.database.quizItem.findUniqueOrThrow({
    where: { id: rowId(id) },
    select: { item: { select: { id: true, reportId: true } } },
  })
  const countAttempts = async () =>
    (await readFirstAttempts(server.database, item.reportId, [item.id])).get(item.id)?.length ?? 0
  const before = await countAttempts()
  await player.finish(quiz.id)
  expect(await countAttempts()).toBe(before + 1)
})

test.each([
  ['reviewQueue', QUEUE, 2],
  ['mastery', MASTERY, 8],
  ['calibration', CALIBRATION, 2],
])('%s is read in a fixed number of statements', async (_, query, most) => {
  const player = newPlayer()
  const { quiz } = await player.start({ length: 8 })
  for (const { id } of quiz.items) await answer(player, id, true)
  const { queries } = await recordStatements(server.database, () => player.client.run(query))
  expect(queries.filter((sql) => !sql.includes(`"Session"`)).length, queries.join('\n\n')).toBeLessThanOrEqual(most)
})
