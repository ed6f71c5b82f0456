import type { Database } from '../database/client.ts'
import { notYours, type Refused } from './refusal.ts'

interface RevokeApiKey {
  readonly database: Database
  readonly learnerId: string
  readonly keyId: string
}

/** Ends a key at once: from the next request on nobody is let in by it. */
export async function revokeApiKey({ database, learnerId, keyId }: RevokeApiKey): Promise<Refused<'Forbidden'> | null> {
  const { count } = await database.apiKey.deleteMany({ where: { id: keyId, learnerId } })
  return count > 0 ? null : notYours('key')
}
