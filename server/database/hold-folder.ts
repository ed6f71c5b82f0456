import { setTimeout as sleep } from 'node:timers/promises'
import type { OwnerLock } from './owner-lock.ts'

/** Ownership of a data folder, which outlasts a server that dies. */
export type HeldFolder = {
  /** Gives the folder up. @returns whether it was still ours, and with it the server to stop */
  release(): Promise<boolean>
}

const retryMs = 500

/**
 * Takes the folder and keeps it: when the server dies, and the lock with it, both are brought back.
 * @param take       takes the lock, and calls its argument when it is lost
 * @param bringBack  makes the server run again
 */
export async function holdFolder(
  take: (onLost: () => void) => Promise<OwnerLock>,
  bringBack: () => Promise<unknown>,
): Promise<HeldFolder> {
  let released = false
  let reviving: Promise<void> | undefined
  const onLost = () => {
    reviving = revive()
  }
  let lock = await take(onLost)

  async function revive(): Promise<void> {
    while (!released) {
      try {
        await bringBack()
        lock = await take(onLost)
        return
      } catch (error) {
        process.emitWarning(`The database stopped and could not be started again yet: ${String(error)}`)
        await sleep(retryMs)
      }
    }
  }

  return {
    async release() {
      released = true
      // A lock that is being taken again must not be left behind.
      await reviving
      const held = lock.held
      await lock.release()
      return held
    },
  }
}
