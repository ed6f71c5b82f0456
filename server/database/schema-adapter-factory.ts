import { randomUUID } from 'node:crypto'
import { PrismaPg } from '@prisma/adapter-pg'
import {
  type ColumnType,
  ColumnTypeEnum,
  DriverAdapterError,
  type SqlQuery,
  type SqlResultSet,
} from '@prisma/driver-adapter-utils'
import pg from 'pg'

type PgAdapter = Awaited<ReturnType<PrismaPg['connect']>>

/**
 * PrismaPg cuts a script at every semicolon, also inside a function's body, and runs the pieces on different
 * connections. PostgreSQL takes a script whole, as one transaction. PrismaPg also drops its shadow database while it
 * is still connected to it, which PostgreSQL refuses.
 */
export class SchemaAdapterFactory extends PrismaPg {
  readonly #config: pg.PoolConfig
  readonly #open = new Set<PgAdapter>()

  constructor(config: pg.PoolConfig) {
    super(config)
    this.#config = config
  }

  static of(url: string): SchemaAdapterFactory {
    return new SchemaAdapterFactory(connectionOf(url))
  }

  override async connect() {
    const adapter = await super.connect()
    const dispose = adapter.dispose.bind(adapter)
    this.#open.add(adapter)
    return Object.assign(adapter, {
      queryRaw: (query: SqlQuery) => queryCatalogue(adapter, query),
      executeScript: async (script: string) => {
        await adapter.underlyingDriver().query(script).catch(throwDriverError)
      },
      dispose: async () => {
        if (this.#open.delete(adapter)) await dispose()
      },
    })
  }

  override async connectToShadowDb() {
    const name = `prisma_migrate_shadow_db_${randomUUID()}`
    await this.#administer(`CREATE DATABASE "${name}"`)
    const shadow = await new SchemaAdapterFactory({ ...this.#config, database: name }).connect()
    const dispose = shadow.dispose.bind(shadow)
    this.#open.add(shadow)
    return Object.assign(shadow, {
      dispose: async () => {
        if (!this.#open.delete(shadow)) return
        await dispose()
        await this.#administer(`DROP DATABASE "${name}"`)
      },
    })
  }

  /** Disposes of what the engine left open. */
  async close() {
    await Promise.all([...this.#open].map((adapter) => adapter.dispose()))
  }

  async #administer(sql: string) {
    const client = new pg.Client(this.#config)
    await client.connect()
    try {
      await client.query(sql)
    } finally {
      await client.end()
    }
  }
}

/** A connection string taken apart: the name of a shadow database could not override one inside it. */
function connectionOf(url: string): pg.PoolConfig {
  const { host, port, user, password, database, ssl } = new pg.Client(url)
  return {
    host,
    port,
    ssl,
    ...(user && { user }),
    ...(password && { password }),
    ...(database && { database }),
    application_name: 'debrief schema engine',
    connectionTimeoutMillis: 10_000,
  }
}

/**
 * PostgreSQL's catalogue has columns of its one-byte type "char", which the engine asks for and PrismaPg does not know:
 * it gets them as text, and they are declared as characters afterwards.
 */
async function queryCatalogue(adapter: PgAdapter, query: SqlQuery): Promise<SqlResultSet> {
  const chars = new Set<number>()
  const run = adapter.underlyingDriver().query.bind(adapter.underlyingDriver()) as (
    config: unknown,
  ) => Promise<pg.QueryResult>
  const client = {
    async query(config: unknown) {
      const result = await run(config)
      for (const [index, field] of result.fields.entries()) {
        if (field.dataTypeID !== pg.types.builtins.CHAR) continue
        chars.add(index)
        field.dataTypeID = pg.types.builtins.TEXT
      }
      return result
    },
  }
  const translating = Object.assign(Object.create(adapter) as PgAdapter, { client })
  const result = await Object.getPrototypeOf(adapter).queryRaw.call(translating, query)
  const columnTypes = result.columnTypes.map((type: ColumnType, index: number) =>
    chars.has(index) ? ColumnTypeEnum.Character : type,
  )
  return { ...result, columnTypes }
}

function throwDriverError(error: unknown): never {
  if (!(error instanceof pg.DatabaseError)) throw error
  const { code = 'N/A', severity = 'N/A', message, detail, column, hint } = error
  throw new DriverAdapterError({ kind: 'postgres', code, severity, message, detail, column, hint })
}
