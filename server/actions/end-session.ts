import type { Database } from '../database/client.ts'
import { notYours, type Refused } from './refusal.ts'

interface EndSession {
  readonly database: Database
  readonly learnerId: string
  readonly sessionId: string
}

/** Signs a browser of the learner's out, wherever it is. */
export async function endSession({ database, learnerId, sessionId }: EndSession): Promise<Refused<'Forbidden'> | null> {
  const { count } = await database.session.deleteMany({ where: { id: sessionId, learnerId } })
  return count > 0 ? null : notYours('session')
}
