import { insertRows, type Row } from '../../database/insert-rows.ts'
import { foldMastery } from '../../domain/mastery/fold-mastery.ts'
import { type FoldedMemory, foldAnswer } from '../../domain/scheduling/fold-answer.ts'
import type { AnswerRating } from '../../domain/scheduling/rate-answer.ts'
import type { Prisma } from '../../generated/client.ts'

export interface Folded {
  /** Answers folded. */
  readonly answers: number
  /** Whether the rows that were there differed from what the answers say. */
  readonly changed: boolean
}

/**
 * Puts what all answers of a learner fold to in the place of what Memory and Mastery hold.
 * @param transaction  one in which nobody else can answer for this learner
 */
export async function foldStanding(transaction: Prisma.TransactionClient, learnerId: string): Promise<Folded> {
  const answers = await readAnswers(transaction, learnerId)
  const memories = foldMemories(answers, learnerId)
  const mastery = foldMastery(answers).map((cell) => ({ learnerId, ...cell }))
  const stored = {
    memories: await transaction.memory.findMany({ where: { learnerId } }),
    mastery: await transaction.mastery.findMany({ where: { learnerId } }),
  }
  const changed = !areSame(stored.memories, memories) || !areSame(stored.mastery, mastery)
  if (changed) {
    await transaction.memory.deleteMany({ where: { learnerId } })
    await transaction.mastery.deleteMany({ where: { learnerId } })
    await insertRows(transaction, 'Memory', memories)
    await insertRows(transaction, 'Mastery', mastery)
  }
  return { answers: answers.length, changed }
}

/** Time is the order of the fold (see foldAnswer); the id settles what came together from two learners who became one. */
async function readAnswers(database: Prisma.TransactionClient, learnerId: string) {
  const item = { select: { reportId: true, topic: true, actors: { select: { actorId: true } } } } as const
  const answers = await database.answer.findMany({
    where: { learnerId },
    orderBy: [{ answeredAt: 'asc' }, { answerId: 'asc' }],
    select: {
      ...{
        itemId: true,
        rating: true,
        verdict: true,
        confidence: true,
        retention: true,
        answeredAt: true,
        credit: true,
      },
      quizItem: { select: { item } },
    },
  })
  return answers.map(({ quizItem, rating, ...answer }) => {
    const { actors, ...rest } = quizItem.item
    return { ...answer, ...rest, rating: rating as AnswerRating, actorIds: actors.map(({ actorId }) => actorId) }
  })
}

function foldMemories(answers: Awaited<ReturnType<typeof readAnswers>>, learnerId: string): Row<'Memory'>[] {
  const memories = new Map<string, FoldedMemory>()
  for (const answer of answers) memories.set(answer.itemId, foldAnswer(memories.get(answer.itemId) ?? null, answer))
  return [...memories].map(([itemId, memory]) => ({ learnerId, itemId, ...memory }))
}

/** Neither the order of rows nor that of columns says anything. */
function areSame(stored: readonly object[], folded: readonly object[]): boolean {
  const inOrder = (rows: readonly object[]) =>
    rows.map((row) => JSON.stringify(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)))).sort()
  return inOrder(stored).join() === inOrder(folded).join()
}
