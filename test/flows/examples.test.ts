import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readExamples } from '../../server/graphql/read-examples.ts'
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
  '01-claims-by-country-and-topic': 1,
  '02-facets': 1,
  '03-figures-in-a-range': 1,
  '04-positions-by-country': 1,
  '05-motives-endorsed-and-rejected': 1,
  '06-claims-in-tension': 1,
  '07-composed-filter': 1,
  '08-report-outline': 1,
  '09-start-a-quiz': 8,
  '10-submit-an-answer': 4,
  '11-my-quizzes': 4,
  '12-search': 2,
  '13-figure-statistics': 2,
  '14-what-to-learn-next': 10,
}

describe('every operation of the playground runs as it stands', () => {
  for (const { name, query } of readExamples()) {
    test(name, async () => {
      const variables = name === '10-submit-an-answer' ? await firstQuestion() : {}
      const { result, queries } = await recordStatements(testDatabase.database, () => client.send(query, variables))
      expect(result.errors).toBeUndefined()
      expect(hasContent(result.data)).toBe(true)
      expect(queries).toHaveLength(STATEMENTS[name] ?? -1)
    })
  }
})

async function firstQuestion(): Promise<object> {
  const { viewer } = await client.run(
    '{ viewer { unfinishedQuiz { items { id prompt { kind ... on ChoicePrompt { options { id } } } } } } }',
  )
  const item = viewer.unfinishedQuiz.items.find(({ prompt }: Json) => prompt.kind === 'CHOICE')
  const response = { choice: item.prompt.options[0].id }
  return { input: { quizItemId: item.id, answerId: crypto.randomUUID(), response, timeTakenMs: 5_000 } }
}

/** Whether an answer holds any entry at all: an example that shows an empty list shows nothing. */
function hasContent(data: object): boolean {
  return Object.values(data).every(
    (value) => value !== null && !/^(\[\]|\{"nodes":\[\].*)$/.test(JSON.stringify(value)),
  )
}
