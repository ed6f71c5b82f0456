import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Database } from '../database/client.ts'
import { may, roleOf } from '../domain/learners/permissions.ts'
import { exportLearner } from '../reads/export-learner.ts'
import type { Auth } from './auth.ts'
import { openVisit } from './visit.ts'

interface AccountExport {
  readonly database: Database
  readonly auth: Auth
  readonly clock: () => Date
}

/** GET /api/account/export: a file with everything held about whoever asks, guests included. */
export function createAccountExport({ database, auth, clock }: AccountExport) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (request.method !== 'GET') return send(response, 405, { code: 'METHOD_NOT_ALLOWED', message: 'Send a GET.' })
    const { cookie = '' } = request.headers
    const visit = await openVisit({ database, auth, clock }, new Headers(cookie ? { cookie } : {}))
    const viewer = visit.viewer()
    if (!viewer || !may(roleOf(viewer), 'MANAGE_OWN_ACCOUNT'))
      return send(response, 401, { code: 'NOT_SIGNED_IN', message: 'There is no session. Sign in first.' })
    const now = clock()
    for (const cookie of visit.cookies) response.appendHeader('set-cookie', cookie)
    const day = now.toISOString().slice(0, 10)
    response.setHeader('content-disposition', `attachment; filename="debrief-${day}.json"`)
    return send(response, 200, await exportLearner(database, viewer.id, now))
  }
}

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' })
  response.end(`${JSON.stringify(body, null, 2)}\n`)
}
