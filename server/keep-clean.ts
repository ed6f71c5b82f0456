import type { Logger } from 'pino'
import { cleanUp } from './actions/clean-up.ts'
import type { Database } from './database/client.ts'

interface KeepClean {
  readonly database: Database
  readonly logger: Logger
  readonly clock: () => Date
  /** See GUEST_DAYS in settings.ts. */
  readonly guestDays: number
}

const EVERY_MS = 86_400_000

/** Cleans up now and every day, beside the requests. @returns how to stop, which waits for the batch that runs */
export function keepClean({ database, logger, clock, guestDays }: KeepClean): () => Promise<void> {
  const stopping = new AbortController()
  const run = async (): Promise<void> => {
    try {
      const removed = await cleanUp({ database, now: clock(), guestDays, signal: stopping.signal })
      if (Object.values(removed).some((count) => count > 0)) logger.info({ removed }, 'cleaned up')
    } catch (error) {
      logger.error({ err: error }, 'cleaning up failed; it is tried again tomorrow')
    }
  }
  let running = run()
  const timer = setInterval(() => void (running = running.then(run)), EVERY_MS)
  timer.unref()
  return async () => {
    stopping.abort()
    clearInterval(timer)
    await running
  }
}
