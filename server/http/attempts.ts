import { LRUCache } from 'lru-cache'

/** How often something may be tried from the first attempt on. */
export interface AttemptLimit {
  /** Length of the window in seconds. */
  readonly window: number
  /** Attempts allowed in it. */
  readonly max: number
}

export interface Attempts {
  /** Counts an attempt. `retryAfter` is the number of seconds until the next one is allowed, or null. */
  take(key: string, limit: AttemptLimit): { allowed: boolean; retryAfter: number | null }
  /** Forgets what was counted under a key. */
  forget(key: string): void
}

/**
 * Windows kept; the one that was tried least recently makes room. A flood of new keys must not pay for whoever sends it.
 * Keys of requests are addresses and accounts: who has a hundred thousand of them may ask from each anyway. Guesses at
 * passwords are counted apart (auth.ts), so that each new key costs a hash, and an address makes 30 a minute: to be rid of
 * a count within its quarter of an hour takes over 200 addresses and about as long of a processor, for ten guesses more.
 */
const ROOM = 100_000

/** Counts attempts in the memory of this process: several processes allow that many times as much. */
export function countAttempts(clock: () => Date): Attempts {
  // Without a time to live: the cache keeps its own clock, and does not look for what is over before it makes room.
  const windows = new LRUCache<string, { count: number; readonly endsAtMs: number }>({ max: ROOM })

  return {
    take(key, { window, max }) {
      const nowMs = clock().getTime()
      const open = windows.get(key)
      if (!open || open.endsAtMs <= nowMs) {
        windows.set(key, { count: 1, endsAtMs: nowMs + window * 1000 })
        return { allowed: true, retryAfter: null }
      }
      if (open.count >= max) return { allowed: false, retryAfter: Math.ceil((open.endsAtMs - nowMs) / 1000) }
      open.count += 1
      return { allowed: true, retryAfter: null }
    },
    forget: (key) => void windows.delete(key),
  }
}
