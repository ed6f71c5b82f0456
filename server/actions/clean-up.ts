import type { Database } from '../database/client.ts'
import { Prisma } from '../generated/client.ts'

interface CleanUp {
  readonly database: Database
  readonly now: Date
  /** Days without a visit after which a guest who has answered nothing is forgotten; 0 for never. */
  readonly guestDays: number
  /** Says when to leave the rest for another day. */
  readonly signal?: AbortSignal
}

/** How many rows were removed. */
export interface CleanedUp {
  readonly sessions: number
  readonly verifications: number
  readonly guests: number
}

/** Few enough that nobody waits for the locks of one transaction. */
const BATCH = 500

/** Any number, as long as nothing else in this database takes the same. */
const LOCK = 20_261_123

type Remove = (transaction: Prisma.TransactionClient) => Promise<number>

/**
 * Removes what nobody can come back to: sessions and one-time tokens that have ended, and guests who began, answered
 * nothing and did not return. Guests who have answered stay, for their answers are work (decision 032). It goes batch by
 * batch, each under a lock for all processes: where another one is at it, this one leaves it to the other.
 */
export async function cleanUp({ database, now, guestDays, signal }: CleanUp): Promise<CleanedUp> {
  const removeAll = async (remove: Remove): Promise<number> => {
    let removed = 0
    for (let batch = BATCH; batch === BATCH && !signal?.aborted; removed += batch)
      batch = await database.$transaction(async (transaction) =>
        (await isOurTurn(transaction)) ? remove(transaction) : 0,
      )
    return removed
  }
  const since = new Date(now.getTime() - guestDays * 86_400_000)
  return {
    sessions: await removeAll(
      (transaction) => transaction.$executeRaw`
        DELETE FROM "Session" WHERE id IN (SELECT id FROM "Session" WHERE "expiresAt" < ${now} LIMIT ${BATCH})`,
    ),
    verifications: await removeAll(
      (transaction) => transaction.$executeRaw`
        DELETE FROM "Verification" WHERE id IN (SELECT id FROM "Verification" WHERE "expiresAt" < ${now} LIMIT ${BATCH})`,
    ),
    guests: guestDays === 0 ? 0 : await removeAll((transaction) => removeGuests(transaction, since)),
  }
}

async function isOurTurn(transaction: Prisma.TransactionClient): Promise<boolean> {
  const [row] = await transaction.$queryRaw<[{ ours: boolean }]>`SELECT pg_try_advisory_xact_lock(${LOCK}) AS ours`
  return row.ours
}

/** Locked first and looked at again: an answer or a visit that came in between keeps its guest. */
async function removeGuests(transaction: Prisma.TransactionClient, since: Date): Promise<number> {
  const abandoned = Prisma.sql`
    guest."isAnonymous" AND guest."createdAt" < ${since}
    AND NOT EXISTS (SELECT FROM "Answer" answer WHERE answer."learnerId" = guest.id)
    AND NOT EXISTS (SELECT FROM "Session" session WHERE session."learnerId" = guest.id AND session."updatedAt" >= ${since})`
  const locked = await transaction.$queryRaw<{ id: string }[]>`
    SELECT guest.id::text FROM "Learner" guest WHERE ${abandoned} LIMIT ${BATCH} FOR UPDATE SKIP LOCKED`
  const ids = locked.map(({ id }) => id)
  return transaction.$executeRaw`DELETE FROM "Learner" guest WHERE guest.id = ANY(${ids}::uuid[]) AND ${abandoned}`
}
