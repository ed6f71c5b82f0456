import type { Database } from '../database/client.ts'
import type { Context, Viewer } from '../graphql/context.ts'
import type { Auth } from './auth.ts'
import type { CallerLimits } from './caller-limits.ts'
import { openVisit } from './visit.ts'

interface Fixed {
  readonly database: Database
  readonly auth: Auth
  readonly identityProviderName: string | null
  readonly clock: () => Date
  readonly newSeed: () => string
  readonly limits: CallerLimits
}

interface Caller {
  readonly headers: Headers
  /** Where the caller comes from; undefined for the server itself. */
  readonly address: string | undefined
  readonly signal: AbortSignal | undefined
}

/** What resolvers get, and the cookies to send: more may come while they run. */
export interface OpenedContext {
  readonly context: Context
  readonly cookies: readonly string[]
}

export type OpenContext = (caller: Caller) => Promise<OpenedContext>

/** Makes the context of each request, by whichever path it comes. */
export function createOpenContext({
  database,
  auth,
  identityProviderName,
  clock,
  newSeed,
  limits,
}: Fixed): OpenContext {
  return async ({ headers, address, signal }) => {
    const visit = await openVisit(auth, headers)
    const context: Context = {
      ...{ database, signal, now: clock(), newSeed, identityProviderName },
      openGuestSession: async (): Promise<Viewer> => {
        if (!visit.viewer() && address !== undefined) limits.takeGuest(address)
        return visit.openGuestSession()
      },
      get viewer() {
        return visit.viewer()
      },
    }
    return { context, cookies: visit.cookies }
  }
}
