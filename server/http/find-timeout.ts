/** query_canceled: the statement timeout passed, or somebody cancelled it. */
const CANCELLED = '57014'

/**
 * Looks for a wait on the database that came to its end, in whatever wraps it.
 * @returns STATEMENT for a statement that took too long, CONNECTION when none was free in time, null for other errors
 */
export function findTimeout(error: unknown): 'STATEMENT' | 'CONNECTION' | null {
  if (!(error instanceof Error)) return null
  const { code, meta } = error as {
    code?: unknown
    meta?: { driverAdapterError?: { cause?: { originalCode?: string } } }
  }
  if (code === CANCELLED || meta?.driverAdapterError?.cause?.originalCode === CANCELLED) return 'STATEMENT'
  if (error.message.includes('Query read timeout')) return 'STATEMENT'
  return error.message.includes('timeout exceeded when trying to connect') ? 'CONNECTION' : null
}
