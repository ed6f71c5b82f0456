import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../client.ts'
import { createTestDatabase, type TestDatabase } from '../database.ts'

let testDatabase: TestDatabase
let server: TestServer

beforeAll(async () => {
  testDatabase = await createTestDatabase()
  server = await startTestServer(testDatabase.database)
})
afterAll(async () => {
  await server.close()
  await testDatabase.drop()
})

test('an analyst asks for positions on China and gets statements with their places in the report', async () => {
  const { claims } = await server.client().run(`
    { claims(first: 3, where: {topics: {in: [POSITION]}, country: "china"}) {
        totalCount nodes { statement locators { section { slug } paragraph } } } }`)
  expect(claims.totalCount).toBeGreaterThanOrEqual(3)
  expect(claims.nodes).toHaveLength(3)
  for (const claim of claims.nodes) {
    expect(claim.statement).toMatch(/\.$/)
    expect(claim.locators[0].section.slug).toMatch(/^[a-z-]+$/)
    expect(claim.locators[0].paragraph).toBeGreaterThan(0)
  }
})
