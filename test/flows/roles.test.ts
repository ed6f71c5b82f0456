import { beforeAll, describe, expect, test } from 'vitest'
import { setRole } from '../../server/actions/set-role.ts'
import type { LearnerRole } from '../../server/domain/learners/permissions.ts'
import { signUp } from '../call-auth.ts'
import type { TestClient } from '../client.ts'
import { openServer } from '../open-server.ts'
import { whileHeld } from '../while-held.ts'

const server = openServer()
const [administrator, trainer] = [() => clients[0]!, () => clients[1]!]
let clients: TestClient[]
let emails: string[]

beforeAll(async () => {
  clients = [server.client(), server.client(), server.client()]
  emails = await Promise.all(clients.map((client) => signUp(client)))
  await setRole({ database: server.database, email: emails[0]!, role: 'ADMINISTRATOR' })
})

const give = async (client: TestClient, email: string, role: LearnerRole) =>
  (
    await client.run(
      `mutation ($email: String!, $role: LearnerRole!) {
        setRole(email: $email, role: $role) { __typename ... on SetRoleSuccess { role } ... on InvalidInput { field } }
      }`,
      { email, role },
    )
  ).setRole

const roleOf = async (client: TestClient) => (await client.run('{ viewer { role } }')).viewer.role

describe('an administrator', () => {
  test('makes somebody a trainer, who may not do the same', async () => {
    expect(await give(administrator(), emails[1]!.toUpperCase(), 'TRAINER')).toEqual({
      __typename: 'SetRoleSuccess',
      role: 'TRAINER',
    })
    expect(await roleOf(trainer())).toBe('TRAINER')
    expect(await give(trainer(), emails[2]!, 'TRAINER')).toEqual({ __typename: 'Forbidden' })
    expect(await roleOf(clients[2]!)).toBe('LEARNER')
  })

  test('cannot be the last one to step down', async () => {
    const refused = { __typename: 'InvalidInput', field: 'role' }
    expect(await give(administrator(), emails[0]!, 'LEARNER')).toEqual(refused)
    await give(administrator(), emails[1]!, 'ADMINISTRATOR')
    const stepDown = await Promise.all([
      give(administrator(), emails[0]!, 'LEARNER'),
      give(trainer(), emails[1]!, 'LEARNER'),
    ])
    expect(stepDown.map(({ __typename }) => __typename).sort()).toEqual(['InvalidInput', 'SetRoleSuccess'])
    expect(await server.database.learner.count({ where: { role: 'ADMINISTRATOR' } })).toBe(1)
  })

  test('sees who else has stepped down at the same time, and stays', async () => {
    const { database } = server
    const two = await Promise.all([signUp(server.client()), signUp(server.client())])
    await database.learner.updateMany({ where: { email: { in: two } }, data: { role: 'ADMINISTRATOR' } })
    await database.learner.updateMany({ where: { email: { notIn: two } }, data: { role: 'LEARNER' } })
    await whileHeld(database.url, `SELECT FROM "Learner" FOR UPDATE`, async ({ waiting, release }) => {
      const stepDown = two.map((email) => setRole({ database, email, role: 'LEARNER' }))
      await waiting(2)
      await release()
      const outcomes = await Promise.all(stepDown)
      expect(outcomes.filter((outcome) => 'refusal' in outcome)).toHaveLength(1)
    })
    expect(await database.learner.count({ where: { role: 'ADMINISTRATOR' } })).toBe(1)
  })

  test('is told when nobody has the address, and a guest has none', async () => {
    const { email } = await server.database.learner.create({
      data: { name: 'Guest', email: 'temp@example.org', isAnonymous: true },
    })
    for (const unknown of [email, 'nobody@example.org'])
      expect(await setRole({ database: server.database, email: unknown, role: 'TRAINER' })).toMatchObject({
        refusal: 'InvalidInput',
        field: 'email',
      })
  })
})
