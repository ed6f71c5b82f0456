import { AsyncLocalStorage } from 'node:async_hooks'

/** A statement of a run. Its values are not part of it: they may be somebody's own. */
export interface TracedStatement {
  readonly text: string
  /** From sending it to its last row, in milliseconds; null while it runs, or when it failed. */
  readonly ms: number | null
  /** Rows that came back or were written; null as above. */
  readonly rows: number | null
}

const traces = new AsyncLocalStorage<TracedStatement[]>()

/** Runs the work; `statementsSoFar` then gives what it has sent to PostgreSQL, and nothing of what runs beside it. */
export function traceStatements<Result>(work: () => Result): Result {
  return traces.run([], work)
}

/** @returns the statements of the work under way, in the order they were sent; undefined when it is not traced */
export function statementsSoFar(): readonly TracedStatement[] | undefined {
  return traces.getStore()
}

/** Notes a statement as it is sent. @returns to be called with its rows when it is through; undefined without a trace */
export function noteStatement(text: string): ((rows: number | null) => void) | undefined {
  const trace = traces.getStore()
  if (!trace) return undefined
  const sent = performance.now()
  const at = trace.push({ text, ms: null, rows: null }) - 1
  return (rows) => void (trace[at] = { text, ms: performance.now() - sent, rows })
}

/** What waits for a connection is called by whoever gives one back: this keeps it part of the work that it belongs to. */
export const keepTrace = AsyncLocalStorage.bind
