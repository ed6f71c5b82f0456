import type { ServerResponse } from 'node:http'
import type { Logger } from 'pino'
import type { Database } from '../database/client.ts'

/** A database that takes longer than this is not one to send visitors to. */
const PATIENCE_MS = 2_000

interface Health {
  readonly database: Pick<Database, 'ping'>
  readonly logger: Logger
  /** True once the server is on its way out. */
  readonly isClosing: () => boolean
}

/** Answers /health/live (the process runs) and /health/ready (it can serve: the database answers and it is not closing). */
export async function answerHealth(path: string, response: ServerResponse, health: Health): Promise<void> {
  if (path === '/health/live') return send(response, 200, 'live')
  if (path !== '/health/ready') return send(response, 404, 'unknown')
  if (health.isClosing()) return send(response, 503, 'closing')
  return (await answersInTime(health)) ? send(response, 200, 'ready') : send(response, 503, 'database')
}

async function answersInTime({ database, logger }: Health): Promise<boolean> {
  const timeout = Promise.withResolvers<false>()
  const timer = setTimeout(() => timeout.resolve(false), PATIENCE_MS)
  const ping = database.ping().then(
    () => true,
    (error: unknown) => {
      logger.warn({ err: error }, 'the database does not answer')
      return false
    },
  )
  return Promise.race([ping, timeout.promise]).finally(() => clearTimeout(timer))
}

function send(response: ServerResponse, status: number, state: string): void {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' })
  response.end(JSON.stringify({ status: state }))
}
