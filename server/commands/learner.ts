import { parseArgs } from 'node:util'
import { setRole } from '../actions/set-role.ts'
import { createDatabase } from '../database/client.ts'
import { findRunningPostgres } from '../database/running-postgres.ts'
import { LEARNER_ROLES, type LearnerRole } from '../domain/learners/permissions.ts'
import { type Environment, readEnvironment } from '../environment.ts'
import { openPostgres } from './open-postgres.ts'

const USAGE = `What members may do. Works while Debrief runs, and while it does not.

  learner promote EMAIL [--role ROLE]   gives somebody who has signed up a role: ${LEARNER_ROLES.join(', ')};
                                        ADMINISTRATOR when none is named`

try {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { role: { type: 'string', default: 'ADMINISTRATOR' } },
  })
  const [command, email, ...rest] = positionals
  if (command !== 'promote' || !email || rest.length > 0 || !isRole(values.role)) throw new Error(USAGE)
  await promote(email, values.role)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}

async function promote(email: string, role: LearnerRole): Promise<void> {
  const postgres = await reachPostgres(readEnvironment(process.env))
  const database = createDatabase({ url: postgres.url, poolSize: 1 })
  try {
    const outcome = await setRole({ database, email, role })
    if ('refusal' in outcome) throw new Error(outcome.message)
    console.log(`${outcome.name} <${outcome.email}> is now ${outcome.role}.`)
  } finally {
    await database.close().finally(() => postgres.stop())
  }
}

/** The first administrator is made on a server that is up: its database is used where it runs. */
async function reachPostgres(environment: Environment): Promise<{ url: string; stop(): Promise<void> }> {
  const running = environment.databaseUrl === undefined ? await findRunningPostgres(environment.dataDir) : null
  return running === null ? openPostgres(environment) : { url: running, stop: async () => {} }
}

function isRole(role: string): role is LearnerRole {
  return (LEARNER_ROLES as readonly string[]).includes(role)
}
