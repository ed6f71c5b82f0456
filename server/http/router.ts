import type { IncomingMessage, ServerResponse } from 'node:http'
import { traceStatements } from '../database/trace-statements.ts'
import { ADDRESS_HEADER } from './auth.ts'
import { isOpenAuthPath } from './auth-paths.ts'
import type { Caller, CallerLimits } from './caller-limits.ts'
import { admitForeignPrograms, isForgeable } from './guard-origin.ts'
import { isTraceAsked } from './plain/trace-sql.ts'
import { credentialsOf, type ReceiveVisitor, type Visitor } from './receive-visitor.ts'
import {
  refuseForged,
  refuseHurried,
  refuseKey,
  refuseKeyHere,
  refuseLarge,
  refusePacked,
  refuseUnknown,
} from './refuse.ts'
import { asRefusedKey, keyOf } from './visit.ts'
import { isForPage } from './web.ts'

type Handler = (request: IncomingMessage, response: ServerResponse) => unknown

/** What answers the requests that get that far. */
interface Endpoints {
  readonly health: (path: string, response: ServerResponse) => unknown
  readonly pages: Handler
  readonly graphql: (request: IncomingMessage, response: ServerResponse, visitor: Visitor) => unknown
  readonly claims: Handler
  readonly account: Handler
  readonly auth: Handler
}

interface Checks {
  readonly publicOrigin: string
  readonly limits: CallerLimits
  readonly receive: ReceiveVisitor
  readonly addressOf: (request: IncomingMessage) => string
}

/** Leads each request to what answers it, past what may refuse it: another site, a large body, a key, too many requests. */
export function createRouter({ publicOrigin, limits, receive, addressOf }: Checks, endpoints: Endpoints): Handler {
  const refuseTooMany = (caller: Caller, response: ServerResponse, isPage = false): boolean => {
    const wait = limits.takeRequest(caller)
    if (wait !== null) refuseHurried(response, wait, isPage)
    return wait !== null
  }
  /** Who it is behind the address is not looked up. */
  const byAddress = (request: IncomingMessage): Caller => ({ class: 'reader', id: addressOf(request) })

  const answerPage: Handler = (request, response) => {
    // A page reads inside the process, what is sent as a file reads nothing.
    const isFile = request.url?.startsWith('/_app/')
    return (
      (isFile || !refuseTooMany(byAddress(request), response, isForPage(request))) && endpoints.pages(request, response)
    )
  }
  const answerReader = async (path: string, request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const visitor = await receive(credentialsOf(request), addressOf(request)).catch(asRefusedKey)
    // Keys that are tried out count for whoever tries them.
    if (refuseTooMany('caller' in visitor ? visitor.caller : byAddress(request), response)) return
    if (!('caller' in visitor)) return refuseKey(response, visitor)
    await (path === '/graphql' ? endpoints.graphql(request, response, visitor) : endpoints.claims(request, response))
  }
  return (request, response) => {
    const path = (request.url ?? '/').split('?', 1)[0] ?? '/'
    if (path.startsWith('/health/')) return endpoints.health(path, response)
    const isOwn = (path === '/graphql' && !isForPage(request)) || path.startsWith('/api/')
    if (!isOwn) return answerPage(request, response)
    const isForPrograms = path === '/graphql' || path === '/api/claims.jsonl'
    if (isForPrograms && admitForeignPrograms(request, response)) return
    if (isForgeable(request, publicOrigin)) return refuseForged(response)
    if (refuseLarge(request, response) || refusePacked(request, response)) return
    if (isForPrograms) {
      const answer = () => answerReader(path, request, response)
      return isTraceAsked(request) ? traceStatements(answer) : answer()
    }
    if (keyOf(request.headers.authorization) !== null) return refuseKeyHere(response)
    if (path === '/api/account/export')
      return refuseTooMany(byAddress(request), response) || endpoints.account(request, response)
    if (!isOpenAuthPath(path)) return refuseUnknown(response)
    request.headers[ADDRESS_HEADER] = addressOf(request)
    return endpoints.auth(request, response)
  }
}
