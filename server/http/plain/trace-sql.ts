import type { IncomingMessage } from 'node:http'
import { statementsSoFar } from '../../database/trace-statements.ts'
import { may, roleOf } from '../../domain/learners/permissions.ts'
import type { Viewer } from '../../graphql/context.ts'

/** Whether a plain request asks for its SQL. Without a session nobody is heard, and answers that are kept stay as they are. */
export function isTraceAsked({ headers }: Pick<IncomingMessage, 'headers'>): boolean {
  return headers['x-debrief-trace'] === 'sql' && headers.cookie !== undefined
}

/** @returns the answer, with what it took as `extensions.sql` when that was asked for by somebody who may see it */
export function addStatements(json: string, viewer: Viewer | null): string {
  const statements = statementsSoFar()
  if (!statements || !may(roleOf(viewer), 'SEE_SQL')) return json
  return `${json.slice(0, -1)},"extensions":${JSON.stringify({ sql: statements })}}`
}
