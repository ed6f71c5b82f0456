import pg from 'pg'
import { keepTrace, noteStatement } from './trace-statements.ts'

/** One statement sent to PostgreSQL; `transaction` is BEGIN, COMMIT, ROLLBACK, a savepoint or SET TRANSACTION. */
export type Statement = { readonly sql: string; readonly kind: 'query' | 'transaction' }

const transactionControl = /^\s*(begin|commit|rollback|savepoint|release|set transaction|start transaction)\b/i

/**
 * A pg client that tells about every statement it sends, and that hangs up when the server does not answer in time:
 * pg itself reports the timeout but puts the deaf connection back into the pool, where it would fail again and again.
 */
export function watchedClient(onStatement: (statement: Statement) => void): typeof pg.Client {
  return class WatchedClient extends pg.Client {
    // pg's seven overloads say the same thing; this one passes all of them through.
    // eslint-disable-next-line @typescript-eslint/no-explicit-any
    override query(...parameters: any[]): any {
      const sql = sqlOf(parameters[0])
      const kind = transactionControl.test(sql) ? 'transaction' : 'query'
      onStatement({ sql, kind })
      const note = kind === 'query' ? noteStatement(sql) : undefined

      const hangUpWhenDeaf = (error: unknown) => {
        if (error instanceof Error && error.message === 'Query read timeout') this.connection.stream.destroy()
      }
      const callback: unknown = parameters.at(-1)
      if (typeof callback === 'function') {
        const watched = (error: unknown, result: unknown) => {
          hangUpWhenDeaf(error)
          if (!error) note?.(rowsOf(result))
          callback(error, result)
        }
        return super.query(...(parameters.with(-1, watched) as Parameters<pg.Client['query']>))
      }
      const pending: unknown = super.query(...(parameters as Parameters<pg.Client['query']>))
      if (pending instanceof Promise) pending.then((result) => note?.(rowsOf(result)), hangUpWhenDeaf)
      return pending
    }
  }
}

/** A pool whose connections go to those who waited for them, each in the work that it belongs to. */
export class WatchedPool extends pg.Pool {
  override connect(callback?: Parameters<pg.Pool['connect']>[0]): never {
    return (callback ? super.connect(keepTrace(callback)) : super.connect()) as never
  }
}

function sqlOf(query: unknown): string {
  if (typeof query === 'string') return query
  return typeof query === 'object' && query !== null && 'text' in query ? String(query.text) : ''
}

function rowsOf(result: unknown): number | null {
  return (result as pg.QueryResult | undefined)?.rowCount ?? null
}
