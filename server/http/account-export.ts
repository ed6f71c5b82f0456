import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Database } from '../database/client.ts'
import { may, roleOf } from '../domain/learners/permissions.ts'
import { exportLearner } from '../reads/export-learner.ts'
import type { Auth } from './auth.ts'
import { refuse, refuseMethod } from './refuse.ts'
import { openVisit } from './visit.ts'

interface AccountExport {
  readonly database: Database
  readonly auth: Auth
  readonly clock: () => Date
}

/** GET /api/account/export: a file with everything held about whoever asks, guests included. */
export function createAccountExport({ database, auth, clock }: AccountExport) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuseMethod(response, 'GET, HEAD')
    const { cookie = '' } = request.headers
    const visit = await openVisit({ database, auth, clock }, new Headers(cookie ? { cookie } : {}))
    const viewer = visit.viewer()
    if (!viewer || !may(roleOf(viewer), 'MANAGE_OWN_ACCOUNT'))
      return refuse(response, 401, 'NOT_SIGNED_IN', 'There is no session. Sign in first.')
    const now = clock()
    for (const cookie of visit.cookies) response.appendHeader('set-cookie', cookie)
    const day = now.toISOString().slice(0, 10)
    response.setHeader('content-disposition', `attachment; filename="debrief-${day}.json"`)
    const held = await exportLearner(database, viewer.id, now)
    response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' })
    response.end(`${JSON.stringify(held, null, 2)}\n`)
  }
}
