import { createHash, randomBytes } from 'node:crypto'
import type { Database } from '../database/client.ts'
import { invalid, type Refused } from './refusal.ts'

interface AllowPasswordReset {
  readonly database: Database
  readonly now: Date
  readonly email: string
}

/** What lets somebody set a new password once. */
export interface PasswordReset {
  readonly name: string
  readonly email: string
  readonly token: string
  readonly expiresAt: Date
}

const HOURS = 24

/**
 * Lets a member who has forgotten the password set a new one, as better-auth's own mail would: it stores the token as a
 * hash and asks for it back. Until it is used nothing changes; a new one ends those before it.
 */
export async function allowPasswordReset({
  database,
  now,
  email,
}: AllowPasswordReset): Promise<PasswordReset | Refused<'InvalidInput'>> {
  const member = await database.learner.findFirst({
    where: { email: email.toLowerCase(), isAnonymous: false },
    select: { id: true, name: true, email: true, credentials: { where: { providerId: 'credential' } } },
  })
  if (!member) return invalid('email', 'Nobody has signed up with this address.')
  const { id, name, credentials } = member
  if (credentials.length === 0)
    return invalid(
      'email',
      `${name} signs in with another service and has no password here. Only that service can help.`,
    )
  const token = randomBytes(24).toString('base64url')
  const identifier = createHash('sha256').update(`reset-password:${token}`).digest('base64url')
  const expiresAt = new Date(now.getTime() + HOURS * 3_600_000)
  await database.$transaction([
    database.verification.deleteMany({ where: { value: id } }),
    database.verification.create({ data: { identifier, value: id, expiresAt } }),
  ])
  return { name, email: member.email, token, expiresAt }
}
