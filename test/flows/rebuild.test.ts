import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rebuildStanding } from '../../server/actions/rebuild-standing.ts'
import { startQuiz } from '../../server/actions/start-quiz.ts'
import { submitAnswer } from '../../server/actions/submit-answer.ts'
import type { Prompt, Rubric } from '../../server/domain/quiz/item.ts'
import { makeResponse } from '../make-response.ts'
import { openServer } from '../open-server.ts'
import { QuizPlayer, rightResponse, rowId } from '../quiz-player.ts'

const open = openServer()
const REPORT = 'north-korean-troops'

const history = fc.array(
  fc.record({
    hoursLater: fc.integer({ min: -2, max: 400 }),
    isRight: fc.boolean(),
    percent: fc.option(fc.integer({ min: 0, max: 100 }), { nil: null }),
    timeTakenMs: fc.integer({ min: 0, max: 200_000 }),
    retention: fc.constantFrom(0.7, 0.9, 0.97),
    review: fc.boolean(),
  }),
  { minLength: 1, maxLength: 12 },
)

test('folding all answers again gives the same rows, whatever was answered and however the clock ran', async () => {
  const { database } = open
  await fc.assert(
    fc.asyncProperty(history, fc.string({ minLength: 1, maxLength: 8 }), async (answers, seed) => {
      const learner = await database.learner.create({ data: { name: 'Guest', email: `${randomUUID()}@example.org` } })
      const learnerId = learner.id
      let now = new Date('2026-01-01T00:00:00Z')
      for (const [at, { hoursLater, isRight, percent, timeTakenMs, retention, review }] of answers.entries()) {
        now = new Date(now.getTime() + hoursLater * 3_600_000)
        await database.learner.update({ where: { id: learnerId }, data: { desiredRetention: retention } })
        const started = await startQuiz({
          database,
          now,
          learnerId,
          openLearner: async () => learnerId,
          request: {
            blueprint: { mode: review ? 'REVIEW' : 'PRACTICE', length: 2 },
            reportSlug: REPORT,
            seed: `${seed}${at}`,
            confidence: true,
            timeLimitSeconds: null,
          },
        })
        if ('refusal' in started) continue
        const asked = await database.quizItem.findMany({
          where: { quizId: started.quizId },
          select: { id: true, item: { select: { prompt: true, rubric: true } } },
          orderBy: { ordinal: 'asc' },
        })
        for (const { id, item } of asked) {
          const [prompt, rubric] = [item.prompt?.body as unknown as Prompt, item.rubric?.body as unknown as Rubric]
          const response = makeResponse(prompt, rubric, isRight)
          const confidence = percent === null ? null : { percent }
          const request = { quizItemId: id, answerId: randomUUID(), response, confidence, timeTakenMs }
          expect(await submitAnswer({ database, now, learnerId, request })).not.toHaveProperty('refusal')
        }
      }
      const rows = async () => ({
        memories: await database.memory.findMany({ where: { learnerId }, orderBy: { itemId: 'asc' } }),
        mastery: await database.mastery.findMany({
          where: { learnerId },
          orderBy: [{ topic: 'asc' }, { actorId: 'asc' }],
        }),
      })
      const before = await rows()
      expect(await rebuildStanding(database, learnerId)).toMatchObject({ changed: false })

      await database.memory.updateMany({ where: { learnerId }, data: { difficulty: 9.5 } })
      await database.mastery.deleteMany({ where: { learnerId } })
      const { changed } = await rebuildStanding(database, learnerId)
      expect(changed).toBe(before.memories.length > 0)
      expect(await rows()).toEqual(before)
    }),
    { numRuns: 12 },
  )
})

test('credits that no double holds exactly add up to the same when they are folded again', async () => {
  const { database } = open
  const player = new QuizPlayer(open.client())
  const { quiz } = await player.start({ templates: ['figure-interval'], length: 6 })
  for (const { id } of quiz.items) {
    const { interval } = (await rightResponse(database, id)) as { interval: { low: number } }
    const high = interval.low + Math.max(1, Math.abs(interval.low) / 7)
    await player.submit(id, { interval: { low: interval.low, high } })
  }
  const { learnerId } = await database.quiz.findUniqueOrThrow({ where: { id: rowId(quiz.id) } })
  const credits = await database.answer.findMany({ where: { learnerId }, select: { credit: true } })
  expect(credits.every(({ credit }) => credit > 0 && credit < 1)).toBe(true)
  expect(await rebuildStanding(database, learnerId)).toEqual({ answers: 6, changed: false })
})
