import { expect, test } from 'vitest'
import { answerQuestion } from '../answer-question.ts'
import { openServer } from '../open-server.ts'
import { QuizPlayer, rowId } from '../quiz-player.ts'

const server = openServer()
const DAY_MS = 86_400_000
const RECORD = `query ($slug: String!) {
  claimRecord(slug: $slug) { share { n points } lastCredit lastAnsweredAt recallTomorrow nextDue } }`

/** Answers the one question of a quiz on a claim. */
async function answerOne(player: QuizPlayer, mode: string, isRight = true) {
  const { quiz } = await player.start({ length: 1, mode, seed: 'record', templates: ['basis'] })
  const [{ id }] = quiz.items
  await answerQuestion(server.database, player, { id, isRight, rest: {} })
  const { item } = await server.database.quizItem.findFirstOrThrow({
    where: { quizId: rowId(quiz.id) },
    select: { item: { select: { claim: { select: { slug: true } } } } },
  })
  const slug = item.claim.slug
  return { quiz, read: async () => (await player.client.run(RECORD, { slug })).claimRecord }
}

test('the record of a claim tells what was answered about it, and what will be recalled of it', async () => {
  const { read } = await answerOne(new QuizPlayer(server.client()), 'PRACTICE')
  const first = await read()
  expect(first).toMatchObject({ share: { n: 1, points: 1 }, lastCredit: 1, recallTomorrow: expect.closeTo(0.95, 1) })
  server.pass(60 * DAY_MS)
  const later = await read()
  expect(later.recallTomorrow).toBeLessThan(first.recallTomorrow)
  expect(new Date(later.nextDue).getTime()).toBeGreaterThan(new Date(later.lastAnsweredAt).getTime())
})

test('who was wrong a minute ago is not told that recall is certain, but what to expect tomorrow, and is asked again today', async () => {
  const { read } = await answerOne(new QuizPlayer(server.client()), 'PRACTICE', false)
  const { lastCredit, recallTomorrow, nextDue, lastAnsweredAt } = await read()
  expect(lastCredit).toBe(0)
  expect(recallTomorrow).toBeLessThan(0.8)
  expect(new Date(nextDue).getTime() - new Date(lastAnsweredAt).getTime()).toBeLessThan(DAY_MS)
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
