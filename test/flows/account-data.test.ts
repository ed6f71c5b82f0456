import { beforeEach, describe, expect, test } from 'vitest'
import { callAuth, PASSWORD, signIn, signUp } from '../call-auth.ts'
import type { TestClient } from '../client.ts'
import { createApiKey } from '../make-api-key.ts'
import { openServer } from '../open-server.ts'
import { QuizPlayer, rightResponse, rowId } from '../quiz-player.ts'

const server = openServer()
beforeEach(() => server.pass(60_000))

async function memberWithWork(seed: string) {
  const client = server.client()
  const player = new QuizPlayer(client)
  const { quiz } = await player.start({ length: 3, seed })
  for (const { id } of quiz.items.slice(0, 2)) await player.submit(id, await rightResponse(server.database, id))
  const email = await signUp(client)
  await createApiKey(client)
  return { client, email, id: rowId((await client.run('{ viewer { id } }')).viewer.id) }
}

/** The number of rows of each table that name the learner. */
async function rowsOf(id: string): Promise<Record<string, number>> {
  const tables = await server.database.$queryRaw<{ name: string }[]>`
    SELECT table_name AS name FROM information_schema.columns
    WHERE table_schema = 'public' AND column_name = 'learnerId' ORDER BY 1`
  const counts: Record<string, number> = { Learner: await server.database.learner.count({ where: { id } }) }
  for (const { name } of tables) {
    const sql = `SELECT count(*)::int AS count FROM "${name}" WHERE "learnerId" = $1::uuid`
    const [row] = await server.database.$queryRawUnsafe<{ count: number }[]>(sql, id)
    counts[name] = row?.count ?? 0
  }
  return counts
}

const fetchExport = (client: TestClient) => client.fetch('/api/account/export')

describe('the export', () => {
  test('is a file with everything that is held about the learner', async () => {
    const { client, email, id } = await memberWithWork('mine')
    const response = await fetchExport(client)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename="debrief-[\d-]+\.json"$/)
    expect(response.headers.get('cache-control')).toBe('no-store')
    const held = await response.json()

    expect(held.learner).toMatchObject({ id, email, name: 'Ada', role: 'LEARNER', desiredRetention: 0.9 })
    const rows = await rowsOf(id)
    const exported = {
      Learner: 1,
      Session: held.sessions.length,
      Credential: held.credentials.length,
      ApiKey: held.apiKeys.length,
      Quiz: held.quizzes.length,
      QuizItem: held.quizzes.flatMap(({ items }: { items: object[] }) => items).length,
      Answer: held.answers.length,
      Memory: held.memories.length,
      Mastery: held.mastery.length,
    }
    expect(exported).toEqual(rows)
    expect(Math.min(...Object.values(rows))).toBeGreaterThan(0)
    const [quiz] = held.quizzes
    expect(quiz).toMatchObject({ seed: 'mine', report: { slug: 'north-korean-troops' } })
    expect(quiz.items[0].item.claim.statement).toMatch(/\.$/)
    expect(held.answers.map(({ quizItemId }: { quizItemId: string }) => quizItemId)).toEqual(
      quiz.items.slice(0, 2).map(({ id: quizItemId }: { id: string }) => quizItemId),
    )
  })

  test('holds no secret, no key of an open question, and nothing of others', async () => {
    const { client, id } = await memberWithWork('mine')
    const other = await memberWithWork('not-mine')
    const text = await (await fetchExport(client)).text()
    const { token } = await server.database.session.findFirstOrThrow({ where: { learnerId: id } })
    for (const secret of [token, '$argon2id', 'keyId', 'rubric', other.id, other.email, 'not-mine'])
      expect(text).not.toContain(secret)
  })

  test('says nothing before its time of questions that are open, nor of an exam that runs', async () => {
    const { client } = await memberWithWork('practice')
    const player = new QuizPlayer(client)
    const { quiz } = await player.start({ length: 2, mode: 'EXAM' })
    const [{ id }] = quiz.items
    await player.submit(id, await rightResponse(server.database, id))
    const read = async () => (await fetchExport(client)).json()

    const during = await read()
    const [practice, exam] = during.quizzes
    expect(practice.items.map(({ item }: { item: object }) => 'claim' in item)).toEqual([true, true, false])
    expect(exam.items.map(({ item }: { item: object }) => Object.keys(item))).toEqual(
      Array(2).fill(['template', 'topic']),
    )
    const given = during.answers.find(({ quizItemId }: { quizItemId: string }) => quizItemId === exam.items[0].id)
    for (const field of ['grade', 'credit', 'verdict', 'rating']) expect(given).not.toHaveProperty(field)
    expect(during).toMatchObject({ memories: [], mastery: [], withheld: expect.stringContaining('exam') })

    await player.finish(quiz.id)
    const after = await read()
    expect(after.answers.every((answer: object) => 'grade' in answer)).toBe(true)
    expect(after.memories.length).toBeGreaterThan(2)
    expect(after.withheld).toBeNull()
  })

  test('is there for guests as well, and not for strangers or other sites', async () => {
    const guest = server.client()
    await new QuizPlayer(guest).start({ length: 1 })
    const held = await (await fetchExport(guest)).json()
    expect(held).toMatchObject({ learner: { isAnonymous: true }, quizzes: [{ items: [{}] }], credentials: [] })
    expect((await fetchExport(server.client())).status).toBe(401)
    const foreign = await guest.fetch('/api/account/export', { headers: { origin: 'https://elsewhere.example' } })
    expect(foreign.status).toBe(403)
    expect((await guest.fetch('/api/account/export', { method: 'POST' })).status).toBe(405)
  })
})

describe('deleting the account', () => {
  test('leaves no row, and others as they were', async () => {
    const { client, email, id } = await memberWithWork('gone')
    const other = await memberWithWork('stays')
    const before = await rowsOf(other.id)
    expect(await callAuth(client, '/delete-user', { password: PASSWORD })).toMatchObject({ status: 200, success: true })
    expect(Object.values(await rowsOf(id)).every((count) => count === 0)).toBe(true)
    expect(await rowsOf(other.id)).toEqual(before)
    expect((await client.run('{ viewer { id } }')).viewer).toBeNull()
    expect(await signIn(server.client(), email)).toMatchObject({ status: 401 })
    expect(await server.database.verification.count()).toBe(0)
  })

  test.each([
    ['without the password', {}, 'PASSWORD_REQUIRED'],
    ['with an empty password', { password: '' }, 'PASSWORD_REQUIRED'],
    ['with a wrong password', { password: 'not the password' }, 'INVALID_PASSWORD'],
  ])('%s is refused, and nothing is gone', async (_how, body, code) => {
    const { client, id } = await memberWithWork('kept')
    const before = await rowsOf(id)
    expect(await callAuth(client, '/delete-user', body)).toMatchObject({ status: 400, code })
    expect(await rowsOf(id)).toEqual(before)
  })

  test('is open to guests, who have no password', async () => {
    const guest = server.client()
    await new QuizPlayer(guest).start({ length: 1 })
    const id = rowId((await guest.run('{ viewer { id } }')).viewer.id)
    expect(await callAuth(guest, '/delete-user')).toMatchObject({ status: 200 })
    expect(Object.values(await rowsOf(id)).every((count) => count === 0)).toBe(true)
  })
})
