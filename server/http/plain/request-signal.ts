/** Says when a request need not be worked on any longer. */
export interface RequestSignal {
  readonly signal: AbortSignal
  /** Gives what the work gives, or rejects when that happens first. */
  readonly race: <Result>(work: Promise<Result>) => Promise<Result>
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
  let giveUp: ((reason: Error) => void) | undefined
  const end = (): void => {
    ending.abort()
    giveUp?.(ending.signal.reason as Error)
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
    race: (work) =>
      new Promise((resolve, reject) => {
        giveUp = reject
        work.then(resolve, reject)
      }),
    isLate: () => late,
    stop() {
      stopped = true
      clearTimeout(timer)
    },
  }
}
