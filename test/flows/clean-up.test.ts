import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { cleanUp } from '../../server/actions/clean-up.ts'
import type { Database } from '../../server/database/client.ts'
import { startTestServer } from '../client.ts'
import { createTestDatabase, type TestDatabase } from '../database.ts'
import { QuizPlayer, rightResponse, rowId } from '../quiz-player.ts'
import { whileHeld } from '../while-held.ts'

const DAY_MS = 86_400_000
let testDatabase: TestDatabase
let database: Database
beforeAll(async () => {
  testDatabase = await createTestDatabase()
  database = testDatabase.database
})
afterAll(() => testDatabase.drop())
beforeEach(() => database.learner.deleteMany())

const clean = (guestDays = 30) => cleanUp({ database, now: new Date(), guestDays })
const ago = (days: number) => new Date(Date.now() - days * DAY_MS)

/** A learner who began so many days ago, and was last seen so many days ago. */
async function learner({ began = 60, seen = 60, isAnonymous = true } = {}): Promise<string> {
  const { id } = await database.learner.create({
    data: {
      name: 'Guest',
      email: `${randomUUID()}@example.org`,
      isAnonymous,
      createdAt: ago(began),
      sessions: { create: { token: randomUUID(), expiresAt: ago(seen - 90), createdAt: ago(began) } },
    },
  })
  // Prisma would set the time of the update itself.
  await database.$executeRaw`UPDATE "Session" SET "updatedAt" = ${ago(seen)} WHERE "learnerId" = ${id}::uuid`
  return id
}

const remain = async () => (await database.learner.findMany({ select: { id: true } })).map(({ id }) => id)

describe('what nobody comes back to is removed', () => {
  test('a guest who began, answered nothing and stayed away goes, with the quiz that was begun', async () => {
    const id = await learner()
    const { id: reportId } = await database.report.findFirstOrThrow()
    await database.quiz.create({
      data: { learnerId: id, reportId, mode: 'PRACTICE', seed: 's', blueprint: {}, startedAt: ago(60) },
    })
    expect(await clean()).toEqual({ sessions: 0, verifications: 0, guests: 1 })
    expect(await remain()).toEqual([])
    expect(await database.quiz.count()).toBe(0)
    expect(await clean()).toEqual({ sessions: 0, verifications: 0, guests: 0 })
  })

  test('sessions and one-time tokens that have ended go, and the others stay', async () => {
    const id = await learner({ isAnonymous: false, seen: 100 })
    await database.session.create({ data: { learnerId: id, token: 'open', expiresAt: ago(-1) } })
    for (const days of [1, -1])
      await database.verification.create({ data: { identifier: 'i', value: 'v', expiresAt: ago(days) } })
    expect(await clean()).toEqual({ sessions: 1, verifications: 1, guests: 0 })
    expect(await database.session.findMany({ select: { token: true } })).toEqual([{ token: 'open' }])
    expect(await database.verification.count()).toBe(1)
    await database.verification.deleteMany()
  })
})

describe('whoever may come back stays', () => {
  test.each([
    ['a guest who came back yesterday', { seen: 1 }],
    ['a guest who began yesterday', { began: 1, seen: 1 }],
    ['a member who never answered', { isAnonymous: false, seen: 400 }],
  ])('%s', async (_who, fields) => {
    const id = await learner(fields)
    expect((await clean()).guests).toBe(0)
    expect(await remain()).toEqual([id])
  })

  test('a guest with a single answer, however long ago, even when the session is gone', async () => {
    const server = await startTestServer(database)
    const player = new QuizPlayer(server.client())
    const { quiz } = await player.start({ length: 1 })
    const [{ id: itemId }] = quiz.items
    await player.submit(itemId, await rightResponse(database, itemId))
    const id = rowId((await player.client.run('{ viewer { id } }')).viewer.id)
    await server.close()
    await database.learner.update({ where: { id }, data: { createdAt: ago(400) } })
    await database.$executeRaw`UPDATE "Session" SET "updatedAt" = ${ago(300)}, "expiresAt" = ${ago(200)}`
    expect(await clean()).toMatchObject({ sessions: 1, guests: 0 })
    expect(await database.answer.count({ where: { learnerId: id } })).toBe(1)
  })

  test('everybody, when guests are to be kept for ever', async () => {
    await learner()
    expect((await clean(0)).guests).toBe(0)
  })

  test('a guest who answers at this very moment', async () => {
    const id = await learner()
    await database.$transaction(async (answering) => {
      // What storing an answer does to the row of its learner.
      await answering.$queryRaw`SELECT FROM "Learner" WHERE id = ${id}::uuid FOR KEY SHARE`
      expect((await clean()).guests).toBe(0)
    })
    expect((await clean()).guests).toBe(1)
  })

  test('a guest who comes back after being found, before being removed', async () => {
    const id = await learner()
    // Rows of the table can be locked under it, but none removed.
    await whileHeld(database.url, 'LOCK TABLE "Learner" IN SHARE MODE', async ({ waiting, release }) => {
      const cleaning = clean()
      await waiting(1)
      await database.session.updateMany({ where: { learnerId: id }, data: { updatedAt: new Date() } })
      await release()
      expect((await cleaning).guests).toBe(0)
    })
    expect(await remain()).toEqual([id])
  })
})

/** More than two batches. */
const addGuests = () => database.$executeRaw`
  INSERT INTO "Learner" (id, name, email, "isAnonymous", "createdAt", "updatedAt")
  SELECT gen_random_uuid(), 'Guest', n || '@example.org', true, ${ago(60)}, now() FROM generate_series(1, 1200) n`

test('two processes at once remove each row once, more than one batch of them', async () => {
  await addGuests()
  const [first, second] = await Promise.all([clean(), clean()])
  const third = await clean()
  expect(first.guests + second.guests + third.guests).toBe(1_200)
  expect(await remain()).toEqual([])
})

test('a process leaves it to another that is at it', async () => {
  await learner()
  await database.$transaction(async (other) => {
    await other.$queryRaw`SELECT pg_advisory_xact_lock(20261123)::text`
    expect(await clean()).toEqual({ sessions: 0, verifications: 0, guests: 0 })
  })
  expect((await clean()).guests).toBe(1)
})

describe('a running server', () => {
  const start = () => startTestServer(database, undefined, { guestDays: 30 })
  const nobodyRemains = () => vi.waitFor(async () => expect(await remain()).toEqual([]), { timeout: 10_000 })

  test('cleans up when it starts and after every day, until it is closed', async () => {
    // What waits for a day is not waited for; whatever has to do with the database keeps its own time.
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    onTestFinished(() => void vi.useRealTimers())
    await learner()
    const server = await start()
    await nobodyRemains()
    for (let day = 1; day <= 2; day++) {
      const id = await learner()
      vi.advanceTimersByTime(DAY_MS - 1)
      expect(await remain()).toEqual([id])
      vi.advanceTimersByTime(1)
      await nobodyRemains()
    }
    await server.close()
    expect(vi.getTimerCount()).toBe(0)
  })

  test('that is closed in the middle of it ends with the batch, and leaves the rest to the next', async () => {
    await addGuests()
    const server = await start()
    await server.close()
    const left = (await remain()).length
    expect([1_200, 700, 200, 0]).toContain(left)
    const next = await start()
    await nobodyRemains()
    await next.close()
  })
})
