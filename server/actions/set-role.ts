import type { Database } from '../database/client.ts'
import type { LearnerRole } from '../domain/learners/permissions.ts'
import { invalid, type Refused } from './refusal.ts'

interface SetRole {
  readonly database: Database
  readonly email: string
  readonly role: LearnerRole
}

export interface Member {
  readonly name: string
  readonly email: string
  readonly role: LearnerRole
}

/** Says what a member may do. There is always an administrator left, once there was one. */
export async function setRole({ database, email, role }: SetRole): Promise<Member | Refused<'InvalidInput'>> {
  return database.$transaction(async (transaction) => {
    // Two administrators who step down at once would each see the other.
    await transaction.$queryRaw`SELECT FROM "Learner" WHERE role = 'ADMINISTRATOR' ORDER BY id FOR UPDATE`
    const member = await transaction.learner.findFirst({ where: { email: email.toLowerCase(), isAnonymous: false } })
    if (!member) return invalid('email', 'Nobody has signed up with this address.')
    const others = { role: 'ADMINISTRATOR', isAnonymous: false, id: { not: member.id } } as const
    const isLast = member.role === 'ADMINISTRATOR' && (await transaction.learner.count({ where: others })) === 0
    if (isLast && role !== 'ADMINISTRATOR')
      return invalid('role', 'This is the only administrator. Make somebody else one first.')
    const select = { name: true, email: true, role: true } as const
    return transaction.learner.update({ where: { id: member.id }, data: { role }, select })
  })
}
