import { randomUUID } from 'node:crypto'
import { inject } from 'vitest'
import { createDatabase, type Database, type DatabaseOptions } from '../server/database/client.ts'
import type { Statement } from '../server/database/watched-client.ts'

/** A database of one test file. */
export type TestDatabase = {
  readonly database: Database
  readonly url: string
  /** Closes the client and removes the database. */
  drop(): Promise<void>
}

/** Copies the migrated and seeded template, in some tens of milliseconds. */
export async function createTestDatabase(options: Omit<DatabaseOptions, 'url'> = {}): Promise<TestDatabase> {
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await administer(`CREATE DATABASE ${name} TEMPLATE ${inject('templateDatabase')} STRATEGY file_copy`)
  const url = new URL(inject('postgresUrl'))
  url.pathname = name
  const database = createDatabase({ url: url.href, ...options })
  return {
    database,
    url: url.href,
    async drop() {
      await database.close()
      await administer(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
    },
  }
}

/** Runs the operation and returns its result with the statements that it sent; BEGIN and COMMIT are counted apart. */
export async function recordStatements<Result>(database: Database, operation: () => Promise<Result>) {
  const statements: Statement[] = []
  const stop = database.onStatement((statement) => statements.push(statement))
  try {
    const result = await operation()
    const queries = statements.filter(({ kind }) => kind === 'query').map(({ sql }) => sql)
    return { result, queries, transactionStatements: statements.length - queries.length }
  } finally {
    stop()
  }
}

async function administer(sql: string): Promise<void> {
  const server = createDatabase({ url: inject('postgresUrl'), poolSize: 1 })
  try {
    await server.$executeRawUnsafe(sql)
  } finally {
    await server.close()
  }
}
