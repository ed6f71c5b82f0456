import { randomUUID } from 'node:crypto'
import type { GraphQLError } from 'graphql'
import { createGraphQLError } from 'graphql-yoga'
import type { Logger } from 'pino'
import { InvalidRequest } from '../reads/invalid-request.ts'
import { DEADLINE_PASSED } from './deadline.ts'
import { findTimeout } from './find-timeout.ts'

/**
 * What a caller is told of an error. Errors of the request pass with their code, and so do waits that were too long;
 * anything else is a bug: it is logged under an id, and the caller gets the id and nothing of what happened.
 */
export function maskError(error: unknown, logger: Logger): Error {
  const cause = causeOf(error)
  if (isGraphQLError(cause)) {
    // What graphql-js says of variables that do not fit has no code.
    cause.extensions.code ??= 'BAD_USER_INPUT'
    return error as GraphQLError
  }
  const place = isGraphQLError(error) ? { nodes: error.nodes ?? null, path: error.path ?? null } : {}
  if (cause instanceof InvalidRequest) {
    return createGraphQLError(cause.message, { ...place, extensions: { code: cause.code } })
  }
  const timeout = findTimeout(cause)
  if (timeout) {
    logger.warn({ err: cause, path: place.path }, 'the database took too long')
    return createGraphQLError(TIMEOUTS[timeout].message, { ...place, extensions: { code: TIMEOUTS[timeout].code } })
  }
  const id = randomUUID()
  logger.error({ errorId: id, err: cause, path: place.path }, 'unexpected error')
  return createGraphQLError(`Something went wrong on our side. It is noted under ${id}.`, {
    ...place,
    extensions: { code: 'INTERNAL_SERVER_ERROR', id },
  })
}

const TIMEOUTS = {
  STATEMENT: DEADLINE_PASSED,
  CONNECTION: { code: 'BUSY', message: 'Too much is asked of this server at the moment. Try again in a few seconds.' },
}

/** GraphQL wraps what a resolver throws, at times more than once. */
function causeOf(error: unknown): unknown {
  return isGraphQLError(error) && error.originalError ? causeOf(error.originalError) : error
}

/** By name: the graphql package may be loaded twice, as a CommonJS and as an ES module. */
function isGraphQLError(error: unknown): error is GraphQLError {
  return error instanceof Error && error.name === 'GraphQLError'
}
