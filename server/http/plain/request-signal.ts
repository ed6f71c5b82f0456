import type { ServerResponse } from 'node:http'

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

/** Ends with the caller's connection, and at the latest after a time. */
export function openRequestSignal(response: ServerResponse, deadlineMs: number): RequestSignal {
  const ending = new AbortController()
  let late = false
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
  response.once('close', end)
  return {
    ...{ signal: ending.signal, ended, isLate: () => late },
    stop() {
      clearTimeout(timer)
      response.removeListener('close', end)
    },
  }
}
