import { afterAll, beforeAll } from 'vitest'
import { startTestServer, type TestServer } from './client.ts'
import { createTestDatabase, type TestDatabase } from './database.ts'

/** The server and database of a test file, and a clock that its tests move. */
export interface OpenServer extends TestServer {
  readonly database: TestDatabase['database']
  /** What the server's clock shows. */
  now(): Date
  /** Moves the server's clock forward. */
  pass(milliseconds: number): void
}

/** Starts a server on a database of its own before the tests of a file, and takes both away after them. */
export function openServer(): OpenServer {
  let testDatabase: TestDatabase
  let server: TestServer
  let passed = 0
  const now = () => new Date(Date.now() + passed)
  beforeAll(async () => {
    testDatabase = await createTestDatabase()
    server = await startTestServer(testDatabase.database, now)
  })
  afterAll(async () => {
    await server.close()
    await testDatabase.drop()
  })
  return {
    get address() {
      return server.address
    },
    get database() {
      return testDatabase.database
    },
    client: () => server.client(),
    close: () => server.close(),
    now,
    pass: (milliseconds) => void (passed += milliseconds),
  }
}
