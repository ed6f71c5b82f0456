import type { Database } from '../../database/client.ts'
import type { Grade } from '../../domain/grading/grade.ts'
import type { MemoryState } from '../../domain/scheduling/schedule-review.ts'
import { Prisma } from '../../generated/client.ts'
import type { Submission } from './submission.ts'
import type { AskedItem } from './read-asked-item.ts'

interface Decision {
  readonly asked: AskedItem
  readonly learnerId: string
  readonly request: Submission
  readonly payloadHash: string
  readonly outcome: {
    readonly grade: Grade
    readonly confidence: number | null
    readonly rating: number
    readonly memory: MemoryState
    readonly answeredAt: Date
  }
}

type Transaction = Parameters<Parameters<Database['$transaction']>[0]>[0]

/**
 * Appends the answer and folds memory and mastery, all or nothing.
 * @returns OVERTAKEN when another request changed what this was decided on; nothing is stored then
 */
export async function saveAnswer(database: Database, decision: Decision): Promise<'SAVED' | 'OVERTAKEN'> {
  try {
    await database.$transaction(async (transaction) => {
      await holdQuizOpen(transaction, decision)
      await appendAnswer(transaction, decision)
      await foldMemory(transaction, decision)
      await foldMastery(transaction, decision)
    })
    return 'SAVED'
  } catch (error) {
    if (error instanceof Overtaken || isUniqueViolation(error)) return 'OVERTAKEN'
    throw error
  }
}

class Overtaken extends Error {}

function isUniqueViolation(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002'
}

/** Whoever finishes the quiz at the same time waits, or has done so already: no answer gets in after its key is out. */
async function holdQuizOpen(transaction: Transaction, { asked }: Decision): Promise<void> {
  const open = await transaction.$queryRaw<unknown[]>`
    SELECT 1 FROM "Quiz" WHERE id = ${asked.quiz.id}::uuid AND "finishedAt" IS NULL FOR SHARE`
  if (open.length === 0) throw new Overtaken()
}

async function appendAnswer(
  transaction: Transaction,
  { asked, learnerId, request, payloadHash, outcome }: Decision,
): Promise<void> {
  const { grade, confidence, rating, answeredAt } = outcome
  await transaction.answer.createMany({
    data: {
      learnerId,
      answerId: request.answerId,
      quizItemId: request.quizItemId,
      itemId: asked.itemId,
      response: request.response as unknown as Prisma.InputJsonObject,
      payloadHash,
      confidence,
      timeTakenMs: request.timeTakenMs,
      credit: grade.credit,
      verdict: grade.verdict,
      grade: grade as unknown as Prisma.InputJsonObject,
      rating,
      answeredAt,
    },
  })
}

/** The number of repetitions is the version: a memory that moved since it was read is not overwritten. */
async function foldMemory(transaction: Transaction, { asked, learnerId, outcome }: Decision): Promise<void> {
  const { itemId, memory: before } = asked
  const { memory } = outcome
  if (!before) {
    await transaction.memory.createMany({ data: { learnerId, itemId, ...memory } })
    return
  }
  const folded = await transaction.memory.updateMany({ where: { learnerId, itemId, reps: before.reps }, data: memory })
  if (folded.count === 0) throw new Overtaken()
}

/** Adds the answer to every cell it counts in. Cells are taken in one order, so that two answers never wait for each other. */
async function foldMastery(transaction: Transaction, { asked, learnerId, outcome }: Decision): Promise<void> {
  const actorIds = asked.item.actors.map(({ actorId }) => actorId).sort()
  if (actorIds.length === 0) return
  await transaction.$executeRaw`
    INSERT INTO "Mastery" AS cell ("learnerId", "reportId", topic, "actorId", points, answers)
    SELECT ${learnerId}::uuid, ${asked.quiz.reportId}::uuid, ${asked.item.topic}::"Topic", actor, ${outcome.grade.credit}, 1
    FROM unnest(${actorIds}::uuid[]) AS actor
    ON CONFLICT ("learnerId", "reportId", topic, "actorId")
    DO UPDATE SET points = cell.points + EXCLUDED.points, answers = cell.answers + 1`
}
