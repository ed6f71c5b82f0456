import type { IncomingMessage } from 'node:http'
import type { Database } from '../database/client.ts'
import type { Context, Viewer } from '../graphql/context.ts'
import type { Auth } from './auth.ts'
import { type Caller, type CallerLimits, callerOf } from './caller-limits.ts'
import { openVisit } from './visit.ts'

interface Fixed {
  readonly database: Database
  readonly auth: Auth
  readonly identityProviderName: string | null
  readonly clock: () => Date
  readonly newSeed: () => string
  readonly limits: CallerLimits
}

/** Whoever sent a request, known by session or key. */
export interface Visitor {
  /** Who it is when a request is counted and its document measured. */
  readonly caller: Caller
  /** Set-Cookie values for the response: more may come while resolvers run. */
  readonly cookies: readonly string[]
  /** Makes what resolvers get. @param signal  says when nobody waits for the answer any more */
  openContext(signal: AbortSignal): Context
}

/** @param address  where the request comes from; undefined inside the process, where nobody is counted */
export type ReceiveVisitor = (headers: Headers, address: string | undefined) => Promise<Visitor>

/** Finds out who sent a request, by whichever path it comes. */
export function createReceiveVisitor({ auth, limits, clock, ...fixed }: Fixed): ReceiveVisitor {
  const doors = { auth, clock, database: fixed.database }
  return async (headers, address) => {
    const visit = await openVisit(doors, headers)
    const openGuestSession = async (): Promise<Viewer> => {
      if (!visit.viewer() && address !== undefined) limits.takeGuest(address)
      return visit.openGuestSession()
    }
    return {
      caller: callerOf(visit, address),
      cookies: visit.cookies,
      openContext: (signal) => ({
        ...fixed,
        signal,
        now: clock(),
        openGuestSession,
        get viewer() {
          return visit.viewer()
        },
      }),
    }
  }
}

const NOBODY = new Headers()

/** What a session or a key is made of; nothing for most callers. */
export function credentialsOf({ headers: { cookie, authorization, 'user-agent': agent } }: IncomingMessage): Headers {
  if (cookie === undefined && authorization === undefined && agent === undefined) return NOBODY
  const headers = new Headers()
  if (cookie !== undefined) headers.set('cookie', cookie)
  if (authorization !== undefined) headers.set('authorization', authorization)
  if (agent !== undefined) headers.set('user-agent', agent)
  return headers
}
