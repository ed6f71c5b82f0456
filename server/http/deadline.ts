import type { ExecutionArgs } from 'graphql'
import { createGraphQLError, type Plugin } from 'graphql-yoga'
import type { Context } from '../graphql/context.ts'

/** What a caller is told whose request took too long. */
export const DEADLINE_PASSED = {
  code: 'DEADLINE_PASSED',
  message: 'This took too long and was given up. Ask for less at once, or narrow the filter.',
}

/** A plugin of Yoga's: answers when the deadline passes, whatever is still running then. */
export const keepDeadline: Plugin<Context> = {
  onExecute({ executeFn, setExecuteFn, args }) {
    const signal = (args.contextValue as Context).signal
    if (!signal) return
    const late = new Promise((resolve) => {
      const { code, message } = DEADLINE_PASSED
      const answer = { errors: [createGraphQLError(message, { extensions: { code, http: { status: 503 } } })] }
      if (signal.aborted) resolve(answer)
      signal.addEventListener('abort', () => resolve(answer), { once: true })
    })
    setExecuteFn((given: ExecutionArgs) => Promise.race([executeFn(given), late]))
  },
}
