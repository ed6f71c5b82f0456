import { afterAll, beforeAll } from 'vitest'
import { startTestServer, type TestServer } from './client.ts'
import { createTestDatabase, type TestDatabase } from './database.ts'

/** The server and database of a test file, and a clock that its tests move. */
export interface OpenServer extends TestServer {
  readonly database: TestDatabase['database']
  /** Moves the server's clock forward. */
  pass(milliseconds: number): void
}

/** Starts a server on a database of its own before the tests of a file, and takes both away after them. */
export function openServer(): OpenServer {
  let testDatabase: TestDatabase
  let server: TestServer
  let passed = 0
  beforeAll(async () => {
    testDatabase = await createTestDatabase()
    server = await startTestServer(testDatabase.database, () => new Date(Date.now() + passed))
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
    pass: (milliseconds) => void (passed += milliseconds),
  }
}
