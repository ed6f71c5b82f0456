import { randomBytes } from 'node:crypto'
import type { Database } from '../database/client.ts'
import { API_KEY_PREFIX, API_KEYS_AT_MOST, checkApiKey, hashApiKey } from '../domain/learners/api-key.ts'
import type { ApiKeyScope } from '../domain/learners/permissions.ts'
import { invalid, type Refused } from './refusal.ts'

interface CreateApiKey {
  readonly database: Database
  readonly now: Date
  readonly learnerId: string
  readonly name: string
  readonly scope: ApiKeyScope
  readonly expiresAt: Date
}

/** The key itself: nobody can look it up again. */
export interface CreatedApiKey {
  readonly keyId: string
  readonly secret: string
}

/** Makes a key with which a program reads in a learner's name. */
export async function createApiKey(request: CreateApiKey): Promise<CreatedApiKey | Refused<'InvalidInput'>> {
  const { database, now, learnerId, name, scope, expiresAt } = request
  const fault = checkApiKey({ name, expiresAt }, now)
  if (fault) return invalid(fault.field, fault.message)
  const secret = API_KEY_PREFIX + randomBytes(32).toString('base64url')
  return database.$transaction(async (transaction) => {
    // Two that are made at once would each see the others only.
    await transaction.$queryRaw`SELECT FROM "Learner" WHERE id = ${learnerId}::uuid FOR NO KEY UPDATE`
    if ((await transaction.apiKey.count({ where: { learnerId } })) >= API_KEYS_AT_MOST)
      return { refusal: 'InvalidInput', field: null, message: `You have ${API_KEYS_AT_MOST} keys. Revoke one first.` }
    const { id } = await transaction.apiKey.create({
      data: {
        learnerId,
        scope,
        expiresAt,
        name: name.trim(),
        createdAt: now,
        hash: hashApiKey(secret),
        ending: secret.slice(-4),
      },
    })
    return { keyId: id, secret }
  })
}
