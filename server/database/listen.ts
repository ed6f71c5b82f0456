import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'

interface Listener {
  /** Called once for each notice that was sent with NOTIFY. */
  readonly onNotice: () => void
  /** True: every notice from now on arrives. False: some may be missed until the connection stands again. */
  readonly onHearing: (hearing: boolean) => void
}

const RETRY_MS = 500
/** A connection that is cut without a word shows only when something is sent over it. */
const PROBE_MS = 10_000

/**
 * Listens to a PostgreSQL channel on a connection of its own, and connects again whenever it is lost.
 * @returns how to stop
 */
export function listen(url: string, channel: string, { onNotice, onHearing }: Listener): () => Promise<void> {
  const stopping = new AbortController()
  const { signal } = stopping

  const hear = async (): Promise<void> => {
    const client = new pg.Client({
      connectionString: url,
      application_name: 'debrief listens',
      keepAlive: true,
      query_timeout: 5_000,
      connectionTimeoutMillis: 5_000,
    })
    const lost = new Promise<void>((resolve) => {
      client.once('error', () => resolve())
      client.once('end', () => resolve())
      signal.addEventListener('abort', () => resolve(), { once: true })
    })
    client.on('notification', onNotice)
    let probe: NodeJS.Timeout | undefined
    try {
      await client.connect()
      await client.query(`LISTEN ${pg.escapeIdentifier(channel)}`)
      onHearing(true)
      probe = setInterval(() => void client.query('SELECT').catch(() => client.end().catch(() => {})), PROBE_MS)
      await lost
    } finally {
      clearInterval(probe)
      onHearing(false)
      await client.end().catch(() => {})
    }
  }

  const run = async (): Promise<void> => {
    while (!signal.aborted) {
      await hear().catch(() => {})
      await sleep(RETRY_MS, undefined, { signal }).catch(() => {})
    }
  }
  const running = run()
  return async () => {
    stopping.abort()
    await running
  }
}
