import type { Database } from '../database/client.ts'
import { DESIRED_RETENTION } from '../domain/scheduling/desired-retention.ts'
import { invalid, type Refused } from './refusal.ts'

interface SetDesiredRetention {
  readonly database: Database
  readonly learnerId: string
  /** A fraction 0–1. */
  readonly retention: number
}

/** Sets how well a learner wants to remember. It holds from the next answer on: what is scheduled stays. */
export async function setDesiredRetention(
  request: SetDesiredRetention,
): Promise<{ learnerId: string } | Refused<'InvalidInput'>> {
  const { database, learnerId, retention } = request
  const { least, most } = DESIRED_RETENTION
  if (!(retention >= least && retention <= most)) {
    return invalid('retention', `Desired retention is a share between ${least} and ${most}; ${retention} was given.`)
  }
  await database.learner.update({ where: { id: learnerId }, data: { desiredRetention: retention } })
  return { learnerId }
}
