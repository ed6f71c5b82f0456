import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { adoptGuest } from '../../server/actions/adopt-guest.ts'
import { rebuildStanding } from '../../server/actions/rebuild-standing.ts'
import { callAuth, PASSWORD, signIn, signUp } from '../call-auth.ts'
import type { Json, TestClient } from '../client.ts'
import { openServer } from '../open-server.ts'
import { QuizPlayer, rightResponse, rowId } from '../quiz-player.ts'
import { whileHeld } from '../while-held.ts'

const server = openServer()

/** Each test has its own share of the sign-ups that one address may make. */
beforeEach(() => server.pass(60_000))

async function takeQuiz(client: TestClient, input: object, answers: number): Promise<Json> {
  const player = new QuizPlayer(client)
  const { quiz } = await player.start(input)
  for (const { id } of quiz.items.slice(0, answers)) await player.submit(id, await rightResponse(server.database, id))
  return quiz
}

const viewerOf = async (client: TestClient): Promise<Json> =>
  (
    await client.run(`{ viewer {
      id name email isGuest signsInByPassword dueCount unfinishedQuiz { id }
      quizzes { totalCount nodes { id seed answeredCount } }
    } }`)
  ).viewer

const idOf = async (client: TestClient) => rowId((await viewerOf(client)).id)

/** What the database holds of somebody's work, without saying whose it is. */
async function workOf(learnerId: string) {
  const where = { learnerId }
  const { database } = server
  return {
    quizzes: await database.quiz.findMany({ where, omit: { learnerId: true }, orderBy: { id: 'asc' } }),
    asked: await database.quizItem.findMany({ where, omit: { learnerId: true }, orderBy: { id: 'asc' } }),
    answers: await database.answer.findMany({ where, omit: { learnerId: true }, orderBy: { answerId: 'asc' } }),
    memories: await database.memory.findMany({ where, omit: { learnerId: true }, orderBy: { itemId: 'asc' } }),
    mastery: await database.mastery.findMany({
      where,
      omit: { learnerId: true },
      orderBy: [{ topic: 'asc' }, { actorId: 'asc' }],
    }),
  }
}

describe('somebody who signs up after a quiz as a guest', () => {
  test('keeps quizzes, answers, what is due and how well they know each topic and country', async () => {
    const client = server.client()
    await takeQuiz(client, { length: 10 }, 7)
    server.pass(30 * 86_400_000)
    const guest = await viewerOf(client)
    const work = await workOf(rowId(guest.id))
    expect(work.answers).toHaveLength(7)
    expect(guest.dueCount).toBeGreaterThan(0)

    const email = await signUp(client, { name: '  Ada Lovelace ' })

    const member = await viewerOf(client)
    expect(member).toEqual({
      ...guest,
      id: member.id,
      name: 'Ada Lovelace',
      email,
      isGuest: false,
      signsInByPassword: true,
    })
    expect(await workOf(rowId(member.id))).toEqual(work)
    expect(await server.database.learner.count({ where: { id: rowId(guest.id) } })).toBe(0)
  })

  test('goes on with the quiz that was open', async () => {
    const client = server.client()
    const quiz = await takeQuiz(client, { length: 2 }, 1)
    await signUp(client)
    const [, { id }] = quiz.items
    const player = new QuizPlayer(client)
    expect(await player.submit(id, await rightResponse(server.database, id))).toMatchObject({
      progress: { answered: 2 },
    })
    expect((await player.finish(quiz.id)).quiz.result.score).toMatchObject({ points: 2, possible: 2 })
  })

  test('keeps the chance of recall that they had set', async () => {
    const client = server.client()
    await takeQuiz(client, { length: 1 }, 1)
    await server.database.learner.update({ where: { id: await idOf(client) }, data: { desiredRetention: 0.8 } })
    await signUp(client)
    const member = await server.database.learner.findUniqueOrThrow({ where: { id: await idOf(client) } })
    expect(member.desiredRetention).toBe(0.8)
  })
})

describe('a member who signs in from a browser in which they were a guest', () => {
  test('has the work of both, as if all of it had been theirs from the start', async () => {
    const [home, phone] = [server.client(), server.client()]
    await takeQuiz(home, { length: 8, seed: 'same' }, 8)
    const email = await signUp(home)
    server.pass(3 * 86_400_000)
    // The same questions again as a guest, so that memories of the same item meet.
    await takeQuiz(phone, { length: 8, seed: 'same' }, 5)
    server.pass(3 * 86_400_000)
    await takeQuiz(home, { length: 8, seed: 'same' }, 3)
    const guestId = await idOf(phone)
    const apart = [await workOf(guestId), await workOf(await idOf(home))]

    expect(await signIn(phone, email)).toMatchObject({ status: 200 })

    const id = await idOf(phone)
    expect(id).toBe(await idOf(home))
    const together = await workOf(id)
    for (const table of ['quizzes', 'asked', 'answers'] as const)
      expect(together[table]).toHaveLength(apart[0]![table].length + apart[1]![table].length)
    const count = (rows: readonly { answers: number }[]) => rows.reduce((sum, { answers }) => sum + answers, 0)
    expect(count(together.mastery)).toBe(count(apart[0]!.mastery) + count(apart[1]!.mastery))
    expect(Math.max(...together.memories.map(({ reps }) => reps))).toBeGreaterThan(1)
    expect(await rebuildStanding(server.database, id)).toMatchObject({ answers: 16, changed: false })
    expect(await server.database.learner.count({ where: { id: guestId } })).toBe(0)
    expect(await server.database.session.count({ where: { learnerId: guestId } })).toBe(0)
  })

  test('keeps the answer that they gave as a member where both used one id', async () => {
    const [home, phone] = [server.client(), server.client()]
    const answerId = randomUUID()
    for (const client of [home, phone]) {
      const player = new QuizPlayer(client)
      const { quiz } = await player.start({ length: 2 })
      const [one, two] = quiz.items
      await player.submit(one.id, await rightResponse(server.database, one.id), { answerId })
      await player.submit(two.id, await rightResponse(server.database, two.id))
    }
    const id = await idOf(home)
    const email = await signUp(home)
    const [before] = (await workOf(await idOf(home))).answers.filter((answer) => answer.answerId === answerId)
    await signIn(phone, email)
    expect(await idOf(phone)).not.toBe(id)
    const { answers } = await workOf(await idOf(phone))
    expect(answers).toHaveLength(3)
    expect(answers.filter((answer) => answer.answerId === answerId)).toEqual([before])
  })

  test('keeps the settings that they have as a member', async () => {
    const home = server.client()
    await takeQuiz(home, { length: 1 }, 1)
    const email = await signUp(home)
    const id = await idOf(home)
    await server.database.learner.update({ where: { id }, data: { desiredRetention: 0.95 } })
    const phone = server.client()
    await takeQuiz(phone, { length: 1 }, 1)
    await signIn(phone, email)
    expect((await server.database.learner.findUniqueOrThrow({ where: { id } })).desiredRetention).toBe(0.95)
  })

  test('loses nothing when they are in the middle of answering elsewhere', async () => {
    const [home, phone] = [server.client(), server.client()]
    await signUp(home)
    const quiz = await takeQuiz(home, { length: 20, seed: 'same' }, 0)
    await takeQuiz(phone, { length: 20, seed: 'same' }, 10)
    const [guestId, learnerId] = [await idOf(phone), await idOf(home)]
    const answering = quiz.items.map(async ({ id }: Json) =>
      new QuizPlayer(home).submit(id, await rightResponse(server.database, id)),
    )
    const adopting = [0, 1].map(() => adoptGuest({ database: server.database, guestId, learnerId }))
    expect((await Promise.all(adopting)).sort()).toEqual([false, true])
    const outcomes = await Promise.all(answering)
    expect(outcomes.map(({ __typename }: Json) => __typename)).toEqual(Array(20).fill('SubmitAnswerSuccess'))
    expect(await rebuildStanding(server.database, learnerId)).toEqual({ answers: 30, changed: false })
  })

  test('loses nothing of an answer that has begun: the work of the guest comes after it', async () => {
    const { database } = server
    const [home, phone] = [server.client(), server.client()]
    await signUp(home)
    const [first] = (await takeQuiz(home, { length: 1, seed: 'same' }, 1)).items
    const [{ id }] = (await takeQuiz(home, { length: 1 }, 0)).items
    // The same question again, so that the second answer has a memory to wait for.
    const { itemId } = await database.quizItem.findUniqueOrThrow({ where: { id: rowId(first.id) } })
    await database.quizItem.update({ where: { id: rowId(id) }, data: { itemId } })
    await takeQuiz(phone, { length: 1, seed: 'same' }, 1)
    const [guestId, learnerId] = [await idOf(phone), await idOf(home)]
    const response = await rightResponse(database, id)
    const memory = `SELECT FROM "Memory" WHERE "learnerId" = '${learnerId}' FOR UPDATE`
    await whileHeld(database.url, memory, async ({ waiting, release }) => {
      const answering = new QuizPlayer(home).submit(id, response)
      await waiting(1)
      const adopting = adoptGuest({ database, guestId, learnerId })
      await waiting(2)
      await release()
      expect(await answering).toMatchObject({ __typename: 'SubmitAnswerSuccess' })
      expect(await adopting).toBe(true)
    })
    expect(await rebuildStanding(database, learnerId)).toEqual({ answers: 3, changed: false })
  })

  test('is told that a question is theirs no more where they answer it as the guest that they were', async () => {
    const { database } = server
    const [home, phone] = [server.client(), server.client()]
    await signUp(home)
    const quiz = await takeQuiz(phone, { length: 1 }, 0)
    const [guestId, learnerId] = [await idOf(phone), await idOf(home)]
    const [{ id }] = quiz.items
    const response = await rightResponse(database, id)
    const row = `SELECT FROM "Quiz" WHERE id = '${rowId(quiz.id)}' FOR UPDATE`
    await whileHeld(database.url, row, async ({ waiting, release }) => {
      const adopting = adoptGuest({ database, guestId, learnerId })
      await waiting(1)
      // Decided while the quiz is the guest's, and written when it is the member's.
      const answering = new QuizPlayer(phone).submit(id, response)
      await waiting(2)
      await release()
      expect(await adopting).toBe(true)
      expect(await answering).toMatchObject({ __typename: 'Forbidden' })
    })
    expect(await rebuildStanding(database, learnerId)).toEqual({ answers: 0, changed: false })
  })

  test('does not get the work of another member', async () => {
    const [one, two] = [server.client(), server.client()]
    await signUp(one)
    await takeQuiz(one, { length: 1 }, 1)
    const email = await signUp(two)
    expect(await signIn(one, email)).toMatchObject({ status: 200 })
    expect(await viewerOf(one)).toMatchObject({ email, quizzes: { totalCount: 0 } })
    const adopted = await adoptGuest({
      database: server.database,
      guestId: await idOf(one),
      learnerId: (await server.database.learner.findFirstOrThrow({ where: { email: { not: email } } })).id,
    })
    expect(adopted).toBe(false)
  })

  test('stays a guest with all the work when the password is wrong', async () => {
    const email = await signUp(server.client())
    const client = server.client()
    await takeQuiz(client, { length: 2 }, 2)
    const before = await viewerOf(client)
    expect(await signIn(client, email, 'not the password')).toMatchObject({
      status: 401,
      code: 'INVALID_EMAIL_OR_PASSWORD',
    })
    expect(await viewerOf(client)).toEqual(before)
  })
})

describe('signing in', () => {
  test('leads to the same learner from another browser, however the address is written', async () => {
    const client = server.client()
    await takeQuiz(client, { length: 1 }, 1)
    const email = await signUp(client)
    const elsewhere = server.client()
    expect(await signIn(elsewhere, email.toUpperCase())).toMatchObject({ status: 200 })
    expect(await viewerOf(elsewhere)).toEqual(await viewerOf(client))
  })

  test('says the same of a wrong password and of an address that nobody has', async () => {
    const email = await signUp(server.client())
    const answers = [
      await signIn(server.client(), email, 'not the password'),
      await signIn(server.client(), 'nobody@example.org'),
    ]
    expect(answers[0]).toEqual(answers[1])
  })
})

describe('signing up', () => {
  const attempt = (fields: object) =>
    callAuth(server.client(), '/sign-up/email', { name: 'Ada', email: 'x@example.org', password: PASSWORD, ...fields })

  test.each([
    ['a password of nine characters', { password: 'nine char' }, 'PASSWORD_TOO_SHORT'],
    ['a password beyond all measure', { password: 'x'.repeat(201) }, 'PASSWORD_TOO_LONG'],
    ['a password that many have', { password: 'password1234' }, 'PASSWORD_TOO_EASY'],
    ['their own name as a password', { name: 'Ada Lovelace', password: 'lovelace1815' }, 'PASSWORD_TOO_EASY'],
    ['something that is no password', { password: 1_234_567_890 }, 'VALIDATION_ERROR'],
    ['something that is no address', { email: 'ada' }, 'VALIDATION_ERROR'],
    ['no name', { name: '  ' }, 'INVALID_NAME'],
    ['a name beyond all measure', { name: 'x'.repeat(81) }, 'INVALID_NAME'],
  ])('with %s is refused', async (_what, fields, code) => {
    expect(await attempt(fields)).toMatchObject({ status: 400, code })
    expect(await server.database.learner.count({ where: { email: 'x@example.org' } })).toBe(0)
  })

  test('with an address that somebody has is refused, and the guest stays a guest', async () => {
    const email = await signUp(server.client())
    const client = server.client()
    await takeQuiz(client, { length: 1 }, 1)
    expect(await callAuth(client, '/sign-up/email', { name: 'Eve', email, password: PASSWORD })).toMatchObject({
      status: 422,
      code: 'USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL',
    })
    expect(await viewerOf(client)).toMatchObject({ isGuest: true, quizzes: { totalCount: 1 } })
  })

  test('gives nobody a role', async () => {
    const email = `${crypto.randomUUID()}@example.org`
    await attempt({ email, role: 'ADMINISTRATOR' })
    expect((await server.database.learner.findUnique({ where: { email } }))?.role ?? 'LEARNER').toBe('LEARNER')
  })

  test('keeps of the password an argon2id hash, and of the visitor no address', async () => {
    const client = server.client()
    await signUp(client)
    const learnerId = await idOf(client)
    const credential = await server.database.credential.findFirstOrThrow({ where: { learnerId } })
    expect(credential.password).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    const sessions = await server.database.session.findMany({ where: { learnerId } })
    expect(sessions.map(({ ipAddress }) => ipAddress)).toEqual([null])
  })

  test('takes a password in whatever form the keyboard writes it', async () => {
    const email = await signUp(server.client(), { password: 'caf\u00e9 au lait' })
    expect(await signIn(server.client(), email, 'cafe\u0301 au lait')).toMatchObject({ status: 200 })
  })
})
