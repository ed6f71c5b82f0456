import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { recordStatements } from '../database.ts'
import { openServer } from '../open-server.ts'
import { QuizPlayer, rightResponse } from '../quiz-player.ts'

const server = openServer()
let player: QuizPlayer

beforeAll(async () => {
  player = new QuizPlayer(server.client())
  await player.start({ length: 1 })
})

/** Better-auth looks the session up first, in a statement of its own. */
const withoutSession = (queries: readonly string[]) => queries.filter((sql) => !sql.includes('"Session"'))

describe('what an operation costs in statements to the database', () => {
  test('an answer: one to decide on, one to write, one to show it; the first and the next to the same question alike', async () => {
    for (const seed of ['one', 'one']) {
      const { quiz } = await player.start({ length: 1, seed, templates: ['basis'] })
      const [{ id }] = quiz.items
      const response = await rightResponse(server.database, id)
      const { result, queries, transactionStatements } = await recordStatements(server.database, () =>
        player.submit(id, response),
      )
      expect(result.__typename).toBe('SubmitAnswerSuccess')
      expect(withoutSession(queries), queries.join('\n\n')).toHaveLength(3)
      expect(transactionStatements).toBe(0)
    }
  })

  test('an answer sent again: the reads alone', async () => {
    const { quiz } = await player.start({ length: 1 })
    const [{ id }] = quiz.items
    const sent = [id, await rightResponse(server.database, id), { answerId: randomUUID() }] as const
    await player.submit(...sent)
    const { queries } = await recordStatements(server.database, () => player.submit(...sent))
    expect(withoutSession(queries)).toHaveLength(2)
  })
})
