import { setTimeout as sleep } from 'node:timers/promises'
import type { Prisma } from '../../generated/client.ts'

/** Any two imports exclude each other by this number; it means nothing else. */
const IMPORT_LOCK = 7_271_986
const LOCK_WAIT_MS = 5 * 60_000

/**
 * Lets one import write at a time, until the transaction ends. Asks again and again rather than waiting inside one
 * statement, which the time limit on statements would cut short.
 * @throws Error, with what to do, after five minutes
 */
export async function lockImports(transaction: Prisma.TransactionClient): Promise<void> {
  for (let waitedMs = 0; waitedMs < LOCK_WAIT_MS; waitedMs += 100) {
    const [row] = await transaction.$queryRaw<
      { locked: boolean }[]
    >`SELECT pg_try_advisory_xact_lock(${IMPORT_LOCK}) AS locked`
    if (row?.locked) return
    await sleep(100)
  }
  throw new Error('Another import has been running for five minutes. Wait for it to end, then import again.')
}
