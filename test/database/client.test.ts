import { once } from 'node:events'
import { createServer } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createDatabase } from '../../server/database/client.ts'
import { createTestDatabase, recordStatements, type TestDatabase } from '../database.ts'

let copy: TestDatabase

beforeAll(async () => {
  copy = await createTestDatabase({ poolSize: 1, queryTimeoutMs: 400, connectionTimeoutMs: 400 })
})

afterAll(() => copy.drop())

test('every statement that is sent is counted, and BEGIN and COMMIT apart', async () => {
  const { database } = copy
  const one = await recordStatements(database, () => database.learner.count())
  expect([one.queries.length, one.transactionStatements]).toEqual([1, 0])

  const two = await recordStatements(database, () =>
    database.$transaction(async (transaction) => {
      await transaction.learner.count()
      await transaction.quiz.count()
    }),
  )
  expect([two.queries.length, two.transactionStatements]).toEqual([2, 2])
})

test('a server that takes connections and never answers gives an error', async () => {
  const sink = createServer().listen(0, '127.0.0.1')
  await once(sink, 'listening')
  const address = sink.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const database = createDatabase({ url: `postgresql://nobody@127.0.0.1:${port}/none`, connectionTimeoutMs: 300 })
  await expect(database.learner.count()).rejects.toThrow()
  await database.close()
  sink.close()
})

test('a backend that hangs in the middle of a query gives an error, and the next query a fresh connection', async () => {
  const { database } = copy
  const [row] = await database.$queryRaw<{ pid: number }[]>`SELECT pg_backend_pid() AS pid`
  const pid = row?.pid ?? 0
  process.kill(pid, 'SIGSTOP')
  try {
    await expect(database.learner.count()).rejects.toThrow()
    const [next] = await database.$queryRaw<{ pid: number }[]>`SELECT pg_backend_pid() AS pid`
    expect(next?.pid).not.toBe(pid)
  } finally {
    process.kill(pid, 'SIGCONT')
  }
})

test('waiting for a connection of an exhausted pool has an end', async () => {
  const { database } = copy
  await database.$transaction(async () => {
    await expect(database.learner.count()).rejects.toThrow()
  })
})

test('a statement that runs too long is ended by the server', async () => {
  const database = createDatabase({ url: copy.url, statementTimeoutMs: 100 })
  await expect(database.$queryRaw`SELECT pg_sleep(5)`).rejects.toThrow(/statement timeout/)
  await database.close()
})
