import type { Database } from '../database/client.ts'
import { foldStanding, type Folded } from './answering/fold-standing.ts'

/**
 * Folds all answers of a learner again and puts the result in the place of what Memory and Mastery hold: the same rows,
 * unless something went wrong or folding was changed. Nobody answers meanwhile: the tables are locked against writing,
 * in the order in which saveAnswer takes them.
 */
export async function rebuildStanding(database: Database, learnerId: string): Promise<Folded> {
  return database.$transaction(
    async (transaction) => {
      await transaction.$executeRaw`LOCK TABLE "Memory", "Answer", "Mastery" IN SHARE ROW EXCLUSIVE MODE`
      return foldStanding(transaction, learnerId)
    },
    { timeout: 600_000 },
  )
}
