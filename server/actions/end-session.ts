import type { Database } from '../database/client.ts'
import { FORBIDDEN, type Refusal } from './refusal.ts'

interface EndSession {
  readonly database: Database
  readonly learnerId: string
  readonly sessionId: string
}

/** Signs a browser of the learner's out, wherever it is. */
export async function endSession({ database, learnerId, sessionId }: EndSession): Promise<Refusal | null> {
  const { count } = await database.session.deleteMany({ where: { id: sessionId, learnerId } })
  return count > 0 ? null : { ...FORBIDDEN, message: 'There is no such session of yours.' }
}
