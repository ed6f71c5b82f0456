import type { Database } from '../database/client.ts'
import { hashApiKey, isApiKey } from '../domain/learners/api-key.ts'
import type { ApiKeyScope, LearnerRole } from '../domain/learners/permissions.ts'

/** Whose key it is, and what it is good for. */
export interface AdmittedKey {
  readonly keyId: string
  readonly learnerId: string
  readonly learnerRole: LearnerRole
  readonly scope: ApiKeyScope
}

/** Why a key lets nobody in. */
export interface RefusedKey {
  readonly code: 'INVALID_API_KEY' | 'EXPIRED_API_KEY'
  readonly message: string
}

const UNKNOWN: RefusedKey = {
  code: 'INVALID_API_KEY',
  message: 'This API key does not exist, or it was revoked. Make one on your account page and send it as it is.',
}

const NO_KEY: RefusedKey = {
  code: 'INVALID_API_KEY',
  message:
    'What the Authorization header holds is no API key. Send a whole one as “Authorization: Bearer debrief_…”, or leave the header out.',
}

/** Use is noted to the minute: a program that asks a thousand times a second writes once. */
const NOTED_EVERY_MS = 60_000

interface Row {
  readonly id: string
  readonly learnerId: string
  readonly learnerRole: LearnerRole
  readonly scope: ApiKeyScope
  readonly expiresAt: Date
  readonly lastUsedAt: Date | null
}

/** Looks a key up, by one statement, and notes that it was used. */
export async function admitApiKey(database: Database, key: string, now: Date): Promise<AdmittedKey | RefusedKey> {
  if (!isApiKey(key)) return NO_KEY
  const [row] = await database.read<Row>(
    `SELECT key.id, key."learnerId", key.scope, key."expiresAt", key."lastUsedAt", learner.role AS "learnerRole"
     FROM "ApiKey" key JOIN "Learner" learner ON learner.id = key."learnerId" WHERE key.hash = $1`,
    [hashApiKey(key)],
  )
  if (!row) return UNKNOWN
  if (row.expiresAt <= now) {
    const message = `This API key ended on ${row.expiresAt.toISOString().slice(0, 10)}. Make a new one on your account page.`
    return { code: 'EXPIRED_API_KEY', message }
  }
  const { id, learnerId, learnerRole, scope, lastUsedAt } = row
  if (!lastUsedAt || now.getTime() - lastUsedAt.getTime() >= NOTED_EVERY_MS)
    await database.apiKey.updateMany({ where: { id, lastUsedAt }, data: { lastUsedAt: now } })
  return { keyId: id, learnerId, learnerRole, scope }
}
