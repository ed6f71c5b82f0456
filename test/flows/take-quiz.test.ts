import { randomUUID } from 'node:crypto'
import { describe, expect, test, vi } from 'vitest'
import type { Json } from '../client.ts'
import { openServer } from '../open-server.ts'
import { QuizPlayer, rightResponse, rowId } from '../quiz-player.ts'

const server = openServer()
const newPlayer = () => new QuizPlayer(server.client())

test('a stranger takes a ten-question quiz on the report without signing up and sees a score by motives, figures and positions of each country', async () => {
  const player = newPlayer()
  expect((await player.client.run('{ viewer { id } }')).viewer).toBeNull()

  const { __typename, quiz } = await player.start({ topics: ['MOTIVE', 'FIGURE', 'POSITION'], length: 10 })
  expect(__typename).toBe('StartQuizSuccess')
  expect(quiz.items).toHaveLength(10)
  expect((await player.client.run('{ viewer { isGuest unfinishedQuiz { id } } }')).viewer).toEqual({
    isGuest: true,
    unfinishedQuiz: { id: quiz.id },
  })

  for (const [at, { id }] of quiz.items.entries()) {
    const outcome = await player.submit(id, await rightResponse(server.database, id), { confidence: { percent: 90 } })
    expect(outcome, outcome.message).toMatchObject({
      __typename: 'SubmitAnswerSuccess',
      progress: { answered: at + 1, total: 10 },
    })
    expect(outcome.answer.grade, JSON.stringify(outcome)).toMatchObject({ credit: 1, verdict: 'CORRECT' })
    expect(outcome.answer.claim.locators[0].label).toMatch(/^[a-z-]+\/\d+$/)
  }

  const { result } = (await player.finish(quiz.id)).quiz
  expect(result.score).toMatchObject({ points: 10, possible: 10, fraction: 1, n: 10 })
  expect(result.byTopic.map(({ topic }: Json) => topic)).toEqual(['MOTIVE', 'FIGURE', 'POSITION'])
  expect(result.byTopic.reduce((sum: number, { share }: Json) => sum + share.possible, 0)).toBe(10)
  expect(result.byCountry.length).toBeGreaterThan(1)
  expect(result.byCountry.every(({ actor }: Json) => actor.kind === 'COUNTRY')).toBe(true)
  for (const cell of result.cells) expect(cell.share.points).toBe(cell.share.possible)
  expect(result.calibration).toMatchObject({ n: 10, verdict: expect.stringMatching(/^No clear/) })
  expect(result.answers).toHaveLength(10)
})

test('the same seed gives two strangers the same quiz', async () => {
  const [one, two] = await Promise.all([1, 2].map(() => newPlayer().start({ seed: 'twin', length: 12 })))
  const questions = ({ quiz }: Json) =>
    quiz.items.map(({ prompt, template, topic }: Json) => ({ prompt, template, topic }))
  expect(questions(one)).toEqual(questions(two))
})

test('questions left open count as wrong, and finishing twice changes nothing', async () => {
  const player = newPlayer()
  const { quiz } = await player.start({ length: 4 })
  const [{ id }] = quiz.items
  await player.submit(id, await rightResponse(server.database, id))
  const first = await player.finish(quiz.id)
  server.pass(60_000)
  const second = await player.finish(quiz.id)
  expect(first.quiz.result.score).toMatchObject({ points: 1, possible: 4, n: 1, fraction: null, interval: null })
  expect(second).toEqual(first)
})

describe('a quiz on claims that are named one by one', () => {
  const claims = ['deployment-signals-reach-beyond-europe', 'kremlin-pays-to-avoid-mobilisation']
  const preview = `query ($input: BlueprintInput!) { previewBlueprint(input: $input) { available message } }`
  const count = async (input: object) =>
    (await newPlayer().client.run(preview, { input: { reportSlug: 'north-korean-troops', length: 1, ...input } }))
      .previewBlueprint

  test('asks about nothing else, and again when all of it was asked before', async () => {
    const player = newPlayer()
    for (const round of [1, 2]) {
      const { quiz, message } = await player.start({ claims, length: 2 })
      expect(quiz?.items, `round ${round}: ${message}`).toHaveLength(2)
      for (const { id } of quiz.items) {
        const { answer } = await player.submit(id, await rightResponse(server.database, id))
        expect(claims).toContain(answer.claim.slug)
      }
      await player.finish(quiz.id)
    }
  })

  test('is counted before it is started', async () => {
    const [some, all] = [await count({ claims }), await count({})]
    expect(some.available).toBeGreaterThan(1)
    expect(some.available).toBeLessThan(all.available)
  })

  test('cannot be had of claims that do not exist, or are in another report', async () => {
    for (const claim of ['no-such-claim', 'rent-for-port-ansel']) {
      const outcome = await newPlayer().start({ claims: [claim], length: 1 })
      expect(outcome).toMatchObject({ __typename: 'InvalidInput', field: 'claims' })
      expect(outcome.message).toContain('None of these claims is in this report.')
      expect(await count({ claims: [claim] })).toEqual({ available: 0, message: outcome.message })
    }
  })

  test('can be had of every claim, as its page promises', async () => {
    const claims = await server.database.claim.findMany({
      where: { retiredAt: null },
      select: { slug: true, report: { select: { slug: true } } },
    })
    expect(claims.length).toBeGreaterThan(300)
    for (const { slug, report } of claims) {
      expect(await count({ reportSlug: report.slug, claims: [slug] }), slug).toMatchObject({ message: null })
    }
  })
})

describe('an exam', () => {
  test('keeps grade, key and claim to itself until it is finished', async () => {
    const player = newPlayer()
    const { quiz } = await player.start({ mode: 'EXAM', length: 2 })
    const [{ id }] = quiz.items
    const outcome = await player.submit(id, await rightResponse(server.database, id))
    expect(outcome.answer).toMatchObject({ grade: null, key: null, claim: null })
    expect(outcome.progress).toEqual({ answered: 1, total: 2, points: null, possible: 1 })
    const reread = await player.client.run(
      `{ quiz(id: "${quiz.id}") { result { score { points } } items { claim { slug } answer { grade { credit } key { text } claim { slug } } } } }`,
    )
    expect(reread.quiz.result).toBeNull()
    expect(reread.quiz.items[0]).toEqual({ claim: null, answer: { grade: null, key: null, claim: null } })

    const finished = await player.finish(quiz.id)
    expect(finished.quiz.result.answers[0]).toMatchObject({ grade: { credit: 1 }, key: { text: expect.any(String) } })
    const { items } = (await player.client.run(`{ quiz(id: "${quiz.id}") { items { claim { slug } answer { id } } } }`))
      .quiz
    expect(items[1]).toEqual({ claim: { slug: expect.any(String) }, answer: null })
  })

  test('draws no number line, which shows the key, until it is finished', async () => {
    const player = newPlayer()
    // Not every figure has one: the number of an article only names it.
    const { quiz } = await player.start({ mode: 'EXAM', length: 1, templates: ['figure-choice'], seed: 'drawn' })
    const [{ id }] = quiz.items
    await player.submit(id, await rightResponse(server.database, id))
    const readLine = async () =>
      (await player.client.run(`{ node(id: "${id}") { ... on QuizItem { answer { numberLine { key { text } } } } } }`))
        .node.answer.numberLine
    expect(await readLine()).toBeNull()
    await player.finish(quiz.id)
    expect(await readLine()).toEqual({ key: { text: expect.any(String) } })
  })

  test('asks what nothing else asks until it is finished: the feedback there would give its answers away', async () => {
    const player = newPlayer()
    const choice = { length: 5, seed: 'asked nowhere else' }
    const itemsOf = async (quizId: string) =>
      (await server.database.quizItem.findMany({ where: { quizId: rowId(quizId) } })).map(({ itemId }) => itemId)
    const { quiz: exam } = await player.start({ ...choice, mode: 'EXAM' })
    const { quiz: practice } = await player.start(choice)
    const examined = await itemsOf(exam.id)
    expect((await itemsOf(practice.id)).filter((id) => examined.includes(id))).toEqual([])
    await player.finish(exam.id)
    expect(await itemsOf((await player.start(choice)).quiz.id)).toEqual(examined)
  })

  test('says that it keeps questions, where others are too few', async () => {
    const player = newPlayer()
    const choice = { claims: ['deployment-signals-reach-beyond-europe', 'kremlin-pays-to-avoid-mobilisation'] }
    await player.start({ ...choice, length: 2, mode: 'EXAM' })
    const { message } = await player.start({ ...choice, length: 20 })
    expect(message).toMatch(/ 2 more wait in an exam you have not finished\. .* or finish the exam\.$/)
  })

  test('tells nobody by what is due for review how its answers turned out', async () => {
    const player = newPlayer()
    const { quiz } = await player.start({ length: 1, templates: ['said-or-not'], mode: 'EXAM' })
    const [{ id }] = quiz.items
    const { trueFalse } = (await rightResponse(server.database, id)) as { trueFalse: boolean }
    await player.submit(id, { trueFalse: !trueFalse })
    server.pass(2 * 86_400_000)
    const preview = `{ previewBlueprint(input: {reportSlug: "north-korean-troops", mode: REVIEW, length: 1}) { available } }`
    const countDue = async () => (await player.client.run(preview)).previewBlueprint.available
    expect(await countDue()).toBe(0)
    expect(await player.start({ mode: 'REVIEW', length: 1 })).toMatchObject({ __typename: 'NotEnoughItems' })
    await player.finish(quiz.id)
    expect(await countDue()).toBe(1)
  })

  test('takes no answer after its time limit, and can still be finished', async () => {
    const player = newPlayer()
    const { quiz } = await player.start({ mode: 'EXAM', length: 2, timeLimitSeconds: 60 })
    expect(quiz.deadline).not.toBeNull()
    server.pass(61_000)
    const [{ id }] = quiz.items
    expect(await player.submit(id, await rightResponse(server.database, id))).toMatchObject({
      __typename: 'DeadlinePassed',
    })
    const waiting = '{ viewer { unfinishedQuiz { id } unfinishedQuizzes { id } } }'
    expect((await player.client.run(waiting)).viewer).toEqual({
      unfinishedQuiz: null,
      unfinishedQuizzes: [{ id: quiz.id }],
    })
    expect((await player.finish(quiz.id)).quiz.result.score).toMatchObject({ points: 0, possible: 2 })
  })
})

describe('an answer', () => {
  test('sent again under the same id gets the first outcome, even after the quiz is finished', async () => {
    const player = newPlayer()
    const { quiz } = await player.start({ length: 2 })
    const [{ id }] = quiz.items
    const sent = [id, await rightResponse(server.database, id), { answerId: randomUUID() }] as const
    const first = await player.submit(...sent)
    expect((await player.submit(...sent)).answer).toEqual(first.answer)
    await player.finish(quiz.id)
    expect((await player.submit(...sent)).answer).toEqual(first.answer)
  })

  test('sent five times at once is stored once and answered five times alike', async () => {
    const player = newPlayer()
    const { quiz } = await player.start({ length: 2 })
    const [{ id }] = quiz.items
    const response = await rightResponse(server.database, id)
    const answerId = randomUUID()
    const outcomes = await Promise.all(Array.from({ length: 5 }, () => player.submit(id, response, { answerId })))
    for (const { __typename, answer } of outcomes) {
      expect(__typename).toBe('SubmitAnswerSuccess')
      expect(answer).toEqual(outcomes[0].answer)
    }
    expect(await server.database.answer.count({ where: { answerId } })).toBe(1)
    const { itemId, learnerId } = await server.database.quizItem.findUniqueOrThrow({ where: { id: rowId(id) } })
    expect(await server.database.memory.findMany({ where: { itemId, learnerId } })).toMatchObject([{ reps: 1 }])
    const mastery = await server.database.mastery.findMany({ where: { learnerId } })
    expect(mastery.every(({ answers }) => answers === 1)).toBe(true)
  })

  test('to each question at the same moment counts each one', async () => {
    const player = newPlayer()
    const { quiz } = await player.start({ length: 10, actors: ['russia'] })
    const responses = await Promise.all(quiz.items.map(({ id }: Json) => rightResponse(server.database, id)))
    const outcomes = await Promise.all(
      quiz.items.map(({ id }: Json, at: number) => player.submit(id, responses[at] ?? {})),
    )
    expect(outcomes.map(({ __typename }) => __typename)).toEqual(Array(10).fill('SubmitAnswerSuccess'))
    const { learnerId } = await server.database.quiz.findUniqueOrThrow({ where: { id: rowId(quiz.id) } })
    const russia = await server.database.mastery.findMany({ where: { learnerId, actor: { slug: 'russia' } } })
    expect(russia.reduce((sum, { answers }) => sum + answers, 0)).toBe(10)
  })

  test('to the same question of two quizzes at the same moment is remembered twice', async () => {
    const player = newPlayer()
    const choice = { length: 5, seed: 'asked in two tabs' }
    const [one, two] = [(await player.start(choice)).quiz, (await player.start(choice)).quiz]
    const responses = await Promise.all(one.items.map(({ id }: Json) => rightResponse(server.database, id)))
    await Promise.all(
      [one, two].flatMap(({ items }) =>
        items.map(({ id }: Json, at: number) => player.submit(id, responses[at] ?? {})),
      ),
    )
    const { learnerId } = await server.database.quiz.findUniqueOrThrow({ where: { id: rowId(one.id) } })
    const memories = await server.database.memory.findMany({ where: { learnerId } })
    expect(memories.map(({ reps }) => reps)).toEqual(Array(5).fill(2))
  })

  test('that arrives while the quiz is being finished is refused: its key is on the way out', async () => {
    const player = newPlayer()
    const { quiz } = await player.start({ length: 1 })
    const [{ id }] = quiz.items
    const response = await rightResponse(server.database, id)
    const outcome = await server.database.$transaction(async (transaction) => {
      await transaction.quiz.update({ where: { id: rowId(quiz.id) }, data: { finishedAt: server.now() } })
      const submitted = player.submit(id, response)
      await vi.waitFor(
        async () =>
          expect(
            await server.database.$queryRaw`SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock'
              AND datname = current_database() AND query LIKE '%FOR SHARE%'`,
          ).toHaveLength(1),
        { timeout: 4_000, interval: 20 },
      )
      return { submitted }
    })
    expect(await outcome.submitted).toMatchObject({ __typename: 'QuizClosed' })
    expect(await server.database.answer.count({ where: { quizItemId: rowId(id) } })).toBe(0)
  })

  test('with something else under a used id is refused', async () => {
    const player = newPlayer()
    const { quiz } = await player.start({ length: 2 })
    const [one, two] = quiz.items
    const answerId = randomUUID()
    const response = await rightResponse(server.database, one.id)
    await player.submit(one.id, response, { answerId })
    expect(await player.submit(one.id, response, { answerId, timeTakenMs: 1 })).toMatchObject({
      __typename: 'AnswerIdReused',
    })
    const other = await rightResponse(server.database, two.id)
    expect(await player.submit(two.id, other, { answerId })).toMatchObject({ __typename: 'AnswerIdReused' })
  })

  test('to a question that has one already is refused', async () => {
    const player = newPlayer()
    const { quiz } = await player.start({ length: 1 })
    const [{ id }] = quiz.items
    const response = await rightResponse(server.database, id)
    await player.submit(id, response)
    expect(await player.submit(id, response)).toMatchObject({
      __typename: 'QuizClosed',
      message: expect.stringContaining('already'),
    })
  })

  test('to a finished quiz is refused', async () => {
    const player = newPlayer()
    const { quiz } = await player.start({ length: 1 })
    await player.finish(quiz.id)
    const [{ id }] = quiz.items
    expect(await player.submit(id, await rightResponse(server.database, id))).toMatchObject({
      __typename: 'QuizClosed',
    })
  })

  test.each([
    ['of the wrong kind', { order: ['x'] }, {}, 'WRONG_KIND'],
    ['under an id that is no UUID', { trueFalse: true }, { answerId: 'abc' }, 'INVALID_ANSWER_ID'],
    ['that took less than no time', { trueFalse: true }, { timeTakenMs: -1 }, 'INVALID_TIME'],
    ['with more than all confidence', { trueFalse: true }, { confidence: { percent: 101 } }, 'INVALID_CONFIDENCE'],
    [
      'with a confidence that says no degree',
      { trueFalse: true },
      { confidence: { band: 'POSSIBLE' } },
      'INVALID_CONFIDENCE',
    ],
  ])('%s is refused with a reason and not stored', async (_name, response, rest, reason) => {
    const player = newPlayer()
    const { quiz } = await player.start({ length: 1, templates: ['said-or-not'] })
    const [{ id }] = quiz.items
    expect(await player.submit(id, response, rest)).toMatchObject({
      __typename: 'InvalidResponse',
      reason,
      message: expect.stringMatching(/\.$/),
    })
    expect(await server.database.answer.count({ where: { quizItemId: rowId(id) } })).toBe(0)
  })
})

describe('a quiz that cannot be had', () => {
  test('says how many questions there are and what to do, and makes nobody a guest', async () => {
    const player = newPlayer()
    const refusal = await player.start({ topics: ['POSITION'], templates: ['figure-typed'] })
    expect(refusal).toMatchObject({ __typename: 'NotEnoughItems', available: 0, requested: 10 })
    expect(player.client.cookie).toBe('')
  })

  test.each([
    ['length', { length: 0 }],
    ['length', { length: 51 }],
    ['timeLimitSeconds', { timeLimitSeconds: 1 }],
    ['seed', { seed: 'x'.repeat(101) }],
    ['seed', { seed: '' }],
    ['reportSlug', { reportSlug: 'no-such-report' }],
    ['actors', { actors: ['china', 'chnia'] }],
    ['sections', { sections: ['no-such-section'] }],
    ['templates', { templates: ['no-such-template'] }],
  ])('names the field at fault: %s', async (field, input) => {
    expect(await newPlayer().start(input)).toMatchObject({
      __typename: 'InvalidInput',
      field,
      message: expect.stringMatching(/\.$/),
    })
  })
})

test('what was answered wrong is due again, and a review asks for it', async () => {
  const player = newPlayer()
  const { quiz } = await player.start({ length: 1, templates: ['said-or-not'] })
  const [{ id, prompt }] = quiz.items
  const right = (await rightResponse(server.database, id)) as { trueFalse: boolean }
  await player.submit(id, { trueFalse: !right.trueFalse }, { confidence: { band: 'ALMOST_CERTAIN' } })
  server.pass(2 * 86_400_000)
  expect((await player.client.run('{ viewer { dueCount } }')).viewer.dueCount).toBe(1)
  const review = await player.start({ mode: 'REVIEW', length: 1 })
  expect(review.quiz.items[0].prompt.statement).toBe(prompt.statement)
})
