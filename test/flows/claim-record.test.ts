import { expect, test } from 'vitest'
import { openServer } from '../open-server.ts'
import { QuizPlayer, rightResponse, rowId } from '../quiz-player.ts'

const server = openServer()
const RECORD = `query ($slug: String!) {
  claimRecord(slug: $slug) { share { n points } lastCredit lastAnsweredAt recallChance nextDue } }`

/** Answers the one question of a quiz on a claim rightly. */
async function answerOne(player: QuizPlayer, mode: string) {
  const { quiz } = await player.start({ length: 1, mode, seed: 'record', templates: ['basis'] })
  const [{ id }] = quiz.items
  await player.submit(id, await rightResponse(server.database, id))
  const { item } = await server.database.quizItem.findFirstOrThrow({
    where: { quizId: rowId(quiz.id) },
    select: { item: { select: { claim: { select: { slug: true } } } } },
  })
  const slug = item.claim.slug
  return { quiz, read: async () => (await player.client.run(RECORD, { slug })).claimRecord }
}

test('the record of a claim tells what was answered about it, and what is still recalled', async () => {
  const { read } = await answerOne(new QuizPlayer(server.client()), 'PRACTICE')
  expect(await read()).toMatchObject({ share: { n: 1, points: 1 }, lastCredit: 1, recallChance: expect.closeTo(1, 1) })
  server.pass(60 * 86_400_000)
  const later = await read()
  expect(later.recallChance).toBeLessThan(1)
  expect(new Date(later.nextDue).getTime()).toBeGreaterThan(new Date(later.lastAnsweredAt).getTime())
})

test('an exam that still runs leaves no trace in it', async () => {
  const player = new QuizPlayer(server.client())
  const { quiz, read } = await answerOne(player, 'EXAM')
  expect(await read()).toBeNull()
  await player.finish(quiz.id)
  expect(await read()).toMatchObject({ share: { n: 1 } })
})

test('a claim that nobody knows has no record', async () => {
  const player = new QuizPlayer(server.client())
  await player.start({ length: 1 })
  expect((await player.client.run(RECORD, { slug: 'no-such-claim' })).claimRecord).toBeNull()
})
