import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { PrismaClient } from '../generated/client.ts'
import { createReadStatement, type ReadStatement } from './read-statement.ts'
import { type Statement, watchedClient, WatchedPool } from './watched-client.ts'

/** How to reach the database, and how long to wait for it. Every wait has an end: a hung server gives errors, not hung requests. */
export type DatabaseOptions = {
  /** `postgresql://…`; a Unix socket goes in as `?host=/folder`. */
  readonly url: string
  /** Connections kept at most. */
  readonly poolSize?: number
  /** How long to wait for a free connection, or for a new one to be made. */
  readonly connectionTimeoutMs?: number
  /** After this the server ends a statement. */
  readonly statementTimeoutMs?: number
  /** After this the client stops waiting for an answer and hangs up; longer than the server's own limit. */
  readonly queryTimeoutMs?: number
}

/** The Prisma client of one database, with what Prisma does not offer. */
export type Database = PrismaClient & {
  readonly url: string
  /** Runs one reading statement, prepared, past Prisma: for lists that are read often (server/reads). */
  readonly read: ReadStatement
  /** Calls the listener with every statement sent to PostgreSQL, until the returned function is called. */
  onStatement(listener: (statement: Statement) => void): () => void
  /** Resolves when the database answers. */
  ping(): Promise<void>
  /** Waits for running statements and closes every connection. */
  close(): Promise<void>
}

/** Connects lazily: nothing is sent before the first query. */
export function createDatabase(options: DatabaseOptions): Database {
  const listeners = new Set<(statement: Statement) => void>()
  const statementTimeoutMs = options.statementTimeoutMs ?? 10_000
  const pool = new WatchedPool({
    connectionString: options.url,
    Client: watchedClient((statement) => listeners.forEach((listener) => listener(statement))),
    application_name: 'debrief',
    max: options.poolSize ?? 10,
    connectionTimeoutMillis: options.connectionTimeoutMs ?? 5_000,
    statement_timeout: statementTimeoutMs,
    query_timeout: options.queryTimeoutMs ?? statementTimeoutMs + 2_000,
    idle_in_transaction_session_timeout: 30_000,
  })
  // The pool replaces a connection that breaks while idle; without a listener its 'error' event would end the process.
  pool.on('error', () => {})
  const cancelling = new pg.Pool({
    connectionString: options.url,
    application_name: 'debrief cancels',
    max: 1,
    connectionTimeoutMillis: options.connectionTimeoutMs ?? 5_000,
    query_timeout: 5_000,
  })
  cancelling.on('error', () => {})

  const prisma = new PrismaClient({
    adapter: new PrismaPg(pool, { disposeExternalPool: true }),
    transactionOptions: { maxWait: 5_000, timeout: 10_000 },
  })
  return Object.assign(prisma, {
    url: options.url,
    read: createReadStatement(pool, cancelling),
    onStatement(listener: (statement: Statement) => void) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    async ping() {
      await pool.query('SELECT 1')
    },
    async close() {
      await prisma.$disconnect()
      if (!pool.ended) await pool.end()
      if (!cancelling.ended) await cancelling.end()
    },
  })
}
