import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { EXAMPLES, EXAMPLES_BY_THEME } from '../../web/src/lib/playground/examples.ts'
import { type Json, startTestServer, type TestClient, type TestServer } from '../client.ts'
import { createTestDatabase, recordStatements, type TestDatabase } from '../database.ts'

let testDatabase: TestDatabase
let server: TestServer
let client: TestClient

beforeAll(async () => {
  testDatabase = await createTestDatabase()
  server = await startTestServer(testDatabase.database)
  client = server.client()
})
afterAll(async () => {
  await server.close()
  await testDatabase.drop()
})

/**
 * SQL statements of each operation of the playground, transaction control apart. They grow only on purpose. Looking up
 * the session costs one; a COUNT one; a relation asked for twice with other arguments one.
 */
const STATEMENTS: Record<string, number> = {
  'claims-by-country-and-topic': 1,
  'composed-filter': 1,
  'claims-in-tension': 1,
  'one-claim': 1,
  'next-page': 1,
  search: 1,
  facets: 1,
  'figures-in-a-range': 1,
  'dates-in-a-year': 1,
  positions: 1,
  'motives-endorsed-and-rejected': 1,
  'figure-statistics': 1,
  'claims-by-basis': 1,
  'report-outline': 1,
  'start-a-quiz': 8,
  'open-questions': 3,
  'submit-an-answer': 4,
  'my-quizzes': 4,
  'what-to-learn-next': 12,
  'recall-by-week': 2,
}

describe('every operation of the playground runs as it stands', () => {
  for (const { name, query, variables: text } of EXAMPLES) {
    test(name, async () => {
      const variables = text === '' ? {} : JSON.parse(text)
      if (name === 'submit-an-answer') Object.assign(variables.input, await firstQuestion())
      const { result, queries } = await recordStatements(testDatabase.database, () => client.send(query, variables))
      expect(result.errors).toBeUndefined()
      expect(hasContent(result.data)).toBe(true)
      expect(queries).toHaveLength(STATEMENTS[name] ?? -1)
    })
  }
})

test('they come by theme, and say what they show in one line', () => {
  expect([...EXAMPLES_BY_THEME.keys()]).toEqual([
    'Claims',
    'Search',
    'Figures',
    'Positions and motives',
    'Statistics',
    'Reports',
    'Quizzes and learning',
  ])
  for (const { purpose } of EXAMPLES) expect(purpose.length).toBeLessThan(120)
})

test('of the report packs, they show one and not all mixed', async () => {
  for (const { query, variables } of EXAMPLES) {
    const { data } = await client.send(query, variables === '' ? {} : JSON.parse(variables))
    expect(JSON.stringify(data)).not.toContain('Arvania')
  }
})

async function firstQuestion(): Promise<object> {
  const { viewer } = await client.run(
    '{ viewer { unfinishedQuiz { items { id prompt { kind ... on ChoicePrompt { options { id } } } } } } }',
  )
  const item = viewer.unfinishedQuiz.items.find(({ prompt }: Json) => prompt.kind === 'CHOICE')
  return { quizItemId: item.id, response: { choice: item.prompt.options[0].id } }
}

/** Whether an answer holds any entry at all: an example that shows an empty list shows nothing. */
function hasContent(data: object): boolean {
  return Object.values(data).every(
    (value) => value !== null && !/^(\[\]|\{"nodes":\[\].*)$/.test(JSON.stringify(value)),
  )
}
