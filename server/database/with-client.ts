import pg from 'pg'

/** One connection for administration: no pool, no Prisma. */
export type ClientOptions = {
  readonly url: string
  /** What for; shown in the server's list of connections. */
  readonly purpose: string
  /** After this a statement that waits for a lock gives up. */
  readonly lockTimeoutMs?: number
}

/**
 * Connects, runs `use` and hangs up.
 * @throws with the host and the database in the message when the server cannot be reached within ten seconds
 */
export async function withClient<Result>(
  options: ClientOptions,
  use: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const { url, purpose, lockTimeoutMs = 60_000 } = options
  const client = new pg.Client({
    connectionString: url,
    application_name: `debrief ${purpose}`,
    connectionTimeoutMillis: 10_000,
    lock_timeout: lockTimeoutMs,
  })
  // A connection that breaks also fails the query under way; without a listener it would end the process.
  client.on('error', () => {})
  try {
    await client.connect()
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new Error(`The database ${client.database} at ${client.host}:${client.port} cannot be reached: ${reason}`, {
      cause: error,
    })
  }
  try {
    return await use(client)
  } finally {
    await client.end()
  }
}
