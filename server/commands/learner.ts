import { parseArgs } from 'node:util'
import { allowPasswordReset } from '../actions/allow-password-reset.ts'
import { setRole } from '../actions/set-role.ts'
import { LEARNER_ROLES, type LearnerRole } from '../domain/learners/permissions.ts'
import { readEnvironment } from '../environment.ts'
import { withDatabase } from './with-database.ts'

const USAGE = `Members and what they may do. Works while Debrief runs, and while it does not.

  learner promote EMAIL [--role ROLE]   gives somebody who has signed up a role: ${LEARNER_ROLES.join(', ')};
                                        ADMINISTRATOR when none is named
  learner reset EMAIL                   prints a link with which somebody who has forgotten the password sets a new
                                        one: once, within a day, and signed out everywhere by it`

try {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { role: { type: 'string' }, help: { type: 'boolean', default: false } },
  })
  if (values.help) console.log(USAGE)
  else await run(positionals, values.role)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}

async function run([command, email, ...rest]: readonly string[], role?: string): Promise<void> {
  if (command !== 'promote' && command !== 'reset')
    throw new Error(command === undefined ? USAGE : `There is no command "${command}".\n\n${USAGE}`)
  if (!email || rest.length > 0) throw new Error(`learner ${command} needs one EMAIL.\n\n${USAGE}`)
  if (command === 'reset') {
    if (role !== undefined) throw new Error(`learner reset takes no role.\n\n${USAGE}`)
    return reset(email)
  }
  const given = role ?? 'ADMINISTRATOR'
  if (!isRole(given)) throw new Error(`There is no role "${given}".\n\n${USAGE}`)
  return promote(email, given)
}

async function promote(email: string, role: LearnerRole): Promise<void> {
  const member = await withDatabase((database) => setRole({ database, email, role }))
  if ('refusal' in member) throw new Error(member.message)
  console.log(`${member.name} <${member.email}> is now ${member.role}.`)
}

async function reset(email: string): Promise<void> {
  const allowed = await withDatabase((database) => allowPasswordReset({ database, now: new Date(), email }))
  if ('refusal' in allowed) throw new Error(allowed.message)
  const { publicOrigin, isPublicOriginSet } = readEnvironment(process.env)
  console.log(`With this link ${allowed.name} <${allowed.email}> sets a new password, once and within a day:

  ${publicOrigin}/reset-password?token=${allowed.token}

Whoever has the link can do it: hand it over in person, or by a way that only they read.`)
  if (!isPublicOriginSet) console.log(`\n${describeGuess(publicOrigin)}`)
}

/** The server may run with settings that this shell does not have. */
function describeGuess(origin: string): string {
  return `PUBLIC_ORIGIN is not set here, so the link leads to ${origin}. Where people reach Debrief at another
address, put that one in its place: the rest of the link stays as it is. To get it right the next time, set PUBLIC_ORIGIN
as it is set for the server:

  PUBLIC_ORIGIN=https://debrief.example npx --yes pnpm@12.21.0 learner reset EMAIL`
}

function isRole(role: string): role is LearnerRole {
  return (LEARNER_ROLES as readonly string[]).includes(role)
}
