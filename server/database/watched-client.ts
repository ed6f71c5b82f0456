import pg from 'pg'

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
      onStatement({ sql, kind: transactionControl.test(sql) ? 'transaction' : 'query' })

      const hangUpWhenDeaf = (error: unknown) => {
        if (error instanceof Error && error.message === 'Query read timeout') this.connection.stream.destroy()
      }
      const callback: unknown = parameters.at(-1)
      if (typeof callback === 'function') {
        const watched = (error: unknown, result: unknown) => {
          hangUpWhenDeaf(error)
          callback(error, result)
        }
        return super.query(...(parameters.with(-1, watched) as Parameters<pg.Client['query']>))
      }
      const pending: unknown = super.query(...(parameters as Parameters<pg.Client['query']>))
      if (pending instanceof Promise) pending.catch(hangUpWhenDeaf)
      return pending
    }
  }
}

function sqlOf(query: unknown): string {
  if (typeof query === 'string') return query
  return typeof query === 'object' && query !== null && 'text' in query ? String(query.text) : ''
}
