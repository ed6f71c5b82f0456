import { beforeAll, describe, expect, test } from 'vitest'
import { setRole } from '../../server/actions/set-role.ts'
import { EXAMPLES } from '../../web/src/lib/playground/examples.ts'
import { signUp } from '../call-auth.ts'
import type { TestClient } from '../client.ts'
import { recordStatements } from '../database.ts'
import { openServer } from '../open-server.ts'

const server = openServer()
const TRACE = { 'x-debrief-trace': 'sql' }
const QUERY = 'query ($text: String!) { searchClaims(text: $text, first: 2) { edges { node { slug } } } }'
let administrator: TestClient
let learner: TestClient

beforeAll(async () => {
  administrator = server.client()
  learner = server.client()
  await setRole({ database: server.database, email: await signUp(administrator), role: 'ADMINISTRATOR' })
  await signUp(learner)
})

const ask = async (client: TestClient, query: string, variables = {}, headers: Record<string, string> = TRACE) =>
  (await client.send(query, variables, headers)) as { data: object; extensions?: { sql: Statement[] } }

interface Statement {
  readonly text: string
  readonly ms: number
  readonly rows: number
}

describe('an administrator who asks for the SQL of a run', () => {
  test.each(EXAMPLES.filter(({ query }) => !query.includes('\nmutation ')))(
    'gets every statement of "$title", in the order they were sent',
    async ({ query, variables }) => {
      const { result, queries } = await recordStatements(server.database, () =>
        ask(administrator, query, variables === '' ? {} : JSON.parse(variables)),
      )
      expect(result.extensions?.sql.map(({ text }) => text)).toEqual(queries)
      for (const { ms, rows } of result.extensions?.sql ?? []) {
        expect(ms).toBeGreaterThan(0)
        expect(rows).toBeGreaterThanOrEqual(0)
      }
    },
  )

  test('gets the same data as everybody', async () => {
    const { data } = await ask(administrator, QUERY, { text: 'troops' })
    expect(data).toEqual(await server.client().run(QUERY, { text: 'troops' }))
  })

  test('sees no values, neither their own nor those of their session', async () => {
    const { extensions } = await ask(administrator, QUERY, { text: 'soldiers' })
    const texts = JSON.stringify(extensions)
    const sessions = await server.database.session.findMany({ select: { token: true, learnerId: true } })
    for (const value of ['soldiers', ...sessions.flatMap(({ token, learnerId }) => [token, learnerId])])
      expect(texts).not.toContain(value)
  })

  test('sees what is answered by errors too', async () => {
    const { extensions } = await ask(administrator, '{ quiz(id: "none") { id } }')
    expect(extensions?.sql.length).toBeGreaterThan(0)
  })

  test('sees nothing of what others run at the same time', async () => {
    const others = Array.from({ length: 20 }, () => learner.run(QUERY, { text: 'missile' }))
    const traced = Array.from({ length: 20 }, () => ask(administrator, '{ viewer { name } }'))
    await Promise.all(others)
    for (const { extensions } of await Promise.all(traced)) {
      expect(extensions?.sql).toHaveLength(2)
      expect(extensions?.sql.some(({ text }) => text.includes('Claim'))).toBe(false)
    }
  })

  test('gets none of it without asking', async () => {
    expect(await ask(administrator, QUERY, { text: 'troops' }, {})).not.toHaveProperty('extensions')
  })
})

test.each([
  ['a learner', () => learner],
  ['somebody without a session', () => server.client()],
])('%s asks in vain', async (_name, client) => {
  const answer = await ask(client(), QUERY, { text: 'troops' })
  expect(answer.data).toBeDefined()
  expect(answer).not.toHaveProperty('extensions')
})

test('who may see it is said to the page', async () => {
  expect(await administrator.run('{ viewer { maySeeSql } }')).toEqual({ viewer: { maySeeSql: true } })
  expect(await learner.run('{ viewer { maySeeSql } }')).toEqual({ viewer: { maySeeSql: false } })
})
