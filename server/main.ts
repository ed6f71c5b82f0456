import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createApp } from './app.ts'
import type { Database } from './database/client.ts'
import type { Environment } from './environment.ts'
import { createLogger } from './http/create-logger.ts'
import { createMetrics } from './http/metrics.ts'
import { keepClean } from './keep-clean.ts'

interface ServeOptions {
  readonly database: Database
  readonly environment: Pick<Environment, 'port' | 'host' | 'logLevel' | 'publicOrigin' | 'service'> &
    Partial<Pick<Environment, 'trustedProxies' | 'identityProvider' | 'metricsPort' | 'guestDays'>> & {
      readonly sessionSecret: string
    }
  readonly clock?: () => Date
  readonly newSeed?: () => string
  readonly pages?: string
  readonly documents?: Readonly<Record<string, string>>
}

/** Requests that still run after this are cut off. */
const DEADLINE_MS = 10_000
const IDLE_CHECK_MS = 50

/**
 * Listens for requests.
 * @returns where, and how to end: not ready, no new requests, idle connections closed, a deadline for those that run.
 *          The database is left open; it belongs to the caller.
 */
export async function serve({
  database,
  environment,
  ...options
}: ServeOptions): Promise<{ address: string; close(): Promise<void> }> {
  const logger = createLogger(environment.logLevel)
  let closing = false
  const app = createApp({ database, logger, environment, isClosing: () => closing, ...options })
  const metrics = environment.metricsPort ? createMetrics(database, app.cacheCounts) : undefined
  const server = createServer((request, response) => {
    metrics?.watch(request, response)
    void app.handle(request, response)
  })
  const metricsServer = metrics && createServer((request, response) => void metrics.answer(request, response))
  try {
    await listenOn(server, environment, 'PORT')
    if (metricsServer) await listenOn(metricsServer, { ...environment, port: environment.metricsPort }, 'METRICS_PORT')
  } catch (error) {
    if (server.listening) await closeServer(server)
    await app.close()
    throw error
  }
  const { guestDays } = environment
  const clock = options.clock ?? (() => new Date())
  const stopCleaning = guestDays === undefined ? undefined : keepClean({ database, logger, clock, guestDays })

  let closed: Promise<void> | undefined
  return {
    address: addressOf(server, environment.host),
    close() {
      closing = true
      metricsServer?.close()
      return (closed ??= closeServer(server).finally(async () => {
        await stopCleaning?.()
        await app.close()
      }))
    },
  }
}

/** @throws Error that names the setting, and what to do about it */
async function listenOn(
  server: Server,
  { port, host }: { readonly port: number | undefined; readonly host: string },
  setting: 'PORT' | 'METRICS_PORT',
): Promise<void> {
  try {
    server.listen(port, host)
    await once(server, 'listening')
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    const advice = setting === 'PORT' ? 'to another port' : 'to another port, or to 0 for no metrics'
    const message =
      code === 'EADDRINUSE'
        ? `Port ${port} of ${host} is in use. Set ${setting} ${advice}.`
        : `Cannot listen on ${host}:${port} (${String(code ?? error)}). Look at HOST and ${setting}.`
    throw new Error(message, { cause: error })
  }
}

function addressOf(server: Server, host: string): string {
  const { port } = server.address() as AddressInfo
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`
}

async function closeServer(server: Server): Promise<void> {
  const closed = once(server, 'close')
  server.close()
  // A connection that was busy becomes idle with its last answer, and would then be kept alive for seconds.
  const idle = setInterval(() => server.closeIdleConnections(), IDLE_CHECK_MS)
  const deadline = setTimeout(() => server.closeAllConnections(), DEADLINE_MS)
  await closed
  clearInterval(idle)
  clearTimeout(deadline)
}
