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

/** Windows kept before those that are over are thrown away. */
const ROOM = 10_000

/** Counts attempts in the memory of this process: several processes allow that many times as much. */
export function countAttempts(clock: () => Date): Attempts {
  const windows = new Map<string, { count: number; endsAtMs: number }>()

  const makeRoom = (nowMs: number) => {
    if (windows.size < ROOM) return
    for (const [key, { endsAtMs }] of windows) if (endsAtMs <= nowMs) windows.delete(key)
  }

  return {
    take(key, { window, max }) {
      const nowMs = clock().getTime()
      const open = windows.get(key)
      if (!open || open.endsAtMs <= nowMs) {
        makeRoom(nowMs)
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
