import type { Database } from '../../database/client.ts'
import type { Submission } from './submission.ts'

/**
 * Reads, in one statement, all that an answer is decided on. Ownership is part of the condition.
 * @returns null when the question is not the learner's or does not exist
 */
export async function readAskedItem(database: Database, learnerId: string, { quizItemId, answerId }: Submission) {
  const answer = { select: { answerId: true, payloadHash: true } } as const
  const asked = await database.quizItem.findUnique({
    where: { id: quizItemId, learnerId },
    select: {
      itemId: true,
      answer,
      quiz: {
        select: {
          id: true,
          reportId: true,
          mode: true,
          finishedAt: true,
          deadline: true,
          items: { select: { answer: { select: { credit: true } } } },
          learner: { select: { desiredRetention: true, answers: { where: { answerId }, ...answer } } },
        },
      },
      item: {
        select: {
          kind: true,
          topic: true,
          prompt: { select: { body: true } },
          rubric: { select: { body: true } },
          actors: { select: { actorId: true } },
          memories: { where: { learnerId } },
        },
      },
    },
  })
  if (!asked) return null
  const { quiz, item } = asked
  return { ...asked, memory: item.memories[0] ?? null, sameId: quiz.learner.answers[0] ?? null }
}

/** A question of a quiz with its key, its earlier answer, what the learner remembers of it, and any answer of the same id. */
export type AskedItem = NonNullable<Awaited<ReturnType<typeof readAskedItem>>>
