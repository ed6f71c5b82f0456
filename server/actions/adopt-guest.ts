import type { Database } from '../database/client.ts'
import type { Prisma } from '../generated/client.ts'
import { foldStanding } from './answering/fold-standing.ts'

interface AdoptGuest {
  readonly database: Database
  readonly guestId: string
  /** Whom the guest turned out to be. */
  readonly learnerId: string
}

/**
 * Gives a member the work of the guest that they were, and ends the guest: quizzes and answers move, and memories and
 * mastery are folded anew from all answers, as a rebuild would. All or nothing; without such a guest nothing happens.
 *
 * Locks go in the order of saveAnswer, a quiz before its memories: answers that are on their way come first, and later
 * ones wait, so that neither stands in the other's way.
 * @returns whether there was a guest
 */
export async function adoptGuest({ database, guestId, learnerId }: AdoptGuest): Promise<boolean> {
  return database.$transaction(
    async (transaction) => {
      await transaction.$executeRaw`LOCK TABLE "Memory", "Answer", "Mastery" IN ROW EXCLUSIVE MODE`
      await transaction.$queryRaw`
        SELECT FROM "Quiz" WHERE "learnerId" IN (${guestId}::uuid, ${learnerId}::uuid) AND "finishedAt" IS NULL
        ORDER BY id FOR UPDATE`
      const learners = await transaction.$queryRaw<{ id: string; isAnonymous: boolean }[]>`
        SELECT id::text, "isAnonymous" FROM "Learner" WHERE id IN (${guestId}::uuid, ${learnerId}::uuid)
        ORDER BY id FOR UPDATE`
      const isGuest = (wanted: string) => learners.find(({ id }) => id === wanted)?.isAnonymous
      if (isGuest(guestId) !== true || isGuest(learnerId) !== false) return false

      await keepSettings(transaction, guestId, learnerId)
      const move = { where: { learnerId: guestId }, data: { learnerId } }
      await transaction.quiz.updateMany(move)
      await transaction.quizItem.updateMany(move)
      // Ids are made by clients: one that both used stays behind rather than keep the rest from moving.
      await transaction.$executeRaw`
        UPDATE "Answer" SET "learnerId" = ${learnerId}::uuid WHERE "learnerId" = ${guestId}::uuid
          AND "answerId" NOT IN (SELECT "answerId" FROM "Answer" WHERE "learnerId" = ${learnerId}::uuid)`
      await foldStanding(transaction, learnerId)
      await transaction.learner.delete({ where: { id: guestId } })
      return true
    },
    { timeout: 60_000 },
  )
}

/** Somebody who has just signed up goes on with the settings they had as a guest; a member's own stay. */
async function keepSettings(transaction: Prisma.TransactionClient, guestId: string, learnerId: string): Promise<void> {
  if ((await transaction.quiz.count({ where: { learnerId } })) > 0) return
  const select = { desiredRetention: true } as const
  const data = await transaction.learner.findUniqueOrThrow({ where: { id: guestId }, select })
  await transaction.learner.update({ where: { id: learnerId }, data })
}
