import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { expect, test } from 'vitest'
import { findFreePort } from '../../server/database/find-free-port.ts'
import { TestClient, type Json } from '../client.ts'
import { createTestDatabase } from '../database.ts'
import { QuizPlayer, rightResponse } from '../quiz-player.ts'
import { startServerProcess } from '../start-server-process.ts'

test('a server that is killed in the middle of answering loses no acknowledged answer, and sending the rest again counts each once', async () => {
  await using cleanup = new AsyncDisposableStack()
  const { database, url, drop } = await createTestDatabase()
  cleanup.defer(drop)
  const port = await findFreePort()
  const first = await startServerProcess(url, port)
  const client = new TestClient(`http://127.0.0.1:${port}`)
  const player = new QuizPlayer(client)
  const { quiz } = await player.start({ length: 30, seed: 'killed' })
  const answers: { id: string; answerId: string; response: object }[] = await Promise.all(
    quiz.items.map(async ({ id }: Json) => ({
      id,
      answerId: randomUUID(),
      response: await rightResponse(database, id),
    })),
  )
  const send = ({ id, answerId, response }: (typeof answers)[number]) => player.submit(id, response, { answerId })

  const acknowledged = new Set<string>()
  const acknowledge = async (answer: (typeof answers)[number]) => {
    if ((await send(answer)).__typename === 'SubmitAnswerSuccess') acknowledged.add(answer.answerId)
  }
  const sending = answers.slice(0, 20).map(acknowledge)
  await Promise.race(sending)
  first.kill('SIGKILL')
  // A fast server may have answered all of those: the last ones come when it is gone for certain.
  sending.push(...answers.slice(20).map(acknowledge))
  const outcomes = await Promise.allSettled(sending)
  expect(outcomes.some(({ status }) => status === 'rejected')).toBe(true)
  const stored = new Set((await database.answer.findMany()).map(({ answerId }) => answerId))
  expect([...acknowledged].filter((id) => !stored.has(id))).toEqual([])

  const second = await startServerProcess(url, port)
  cleanup.defer(async () => {
    second.kill('SIGTERM')
    await once(second, 'close')
  })
  for (const answer of answers) expect(await send(answer)).toMatchObject({ __typename: 'SubmitAnswerSuccess' })
  const { result } = (await player.finish(quiz.id)).quiz
  expect(result.score).toMatchObject({ points: 30, possible: 30, n: 30 })
  expect(await database.answer.count()).toBe(30)
})
