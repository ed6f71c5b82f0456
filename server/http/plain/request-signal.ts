/** Says when a request need not be worked on any longer. */
export interface RequestSignal {
  readonly signal: AbortSignal
  /** Rejects when that happens. */
  readonly ended: Promise<never>
  /** Whether it was the deadline, and not the caller, who went first. */
  readonly isLate: () => boolean
  /** To be called when the answer is there. */
  stop(): void
}

/**
 * Ends when the caller goes away, and at the latest after a time.
 * @param onGone  calls what it is given when the caller goes; that does nothing after the answer
 */
export function openRequestSignal(deadlineMs: number, onGone: (end: () => void) => unknown): RequestSignal {
  const ending = new AbortController()
  let late = false
  let stopped = false
  const { promise: ended, reject } = Promise.withResolvers<never>()
  ended.catch(() => {})
  const end = (): void => {
    ending.abort()
    reject(ending.signal.reason as Error)
  }
  const timer = setTimeout(() => {
    late = true
    end()
  }, deadlineMs)
  onGone(() => {
    if (!stopped) end()
  })
  return {
    signal: ending.signal,
    ended,
    isLate: () => late,
    stop() {
      stopped = true
      clearTimeout(timer)
    },
  }
}
