import { randomUUID } from 'node:crypto'
import { GraphQLError } from 'graphql'
import type { Logger } from 'pino'
import { InvalidRequest } from '../reads/invalid-request.ts'

/**
 * What a caller is told of an error. Errors of the request pass with their code; anything else is a bug: it is logged
 * under an id, and the caller gets the id and nothing of what happened.
 */
export function maskError(error: unknown, logger: Logger): GraphQLError {
  const cause = error instanceof GraphQLError ? error.originalError : error
  const place = error instanceof GraphQLError ? { nodes: error.nodes ?? null, path: error.path ?? null } : {}
  if (cause instanceof InvalidRequest) {
    return new GraphQLError(cause.message, { ...place, extensions: { code: cause.code } })
  }
  if (error instanceof GraphQLError && (!cause || cause instanceof GraphQLError)) return error
  const id = randomUUID()
  logger.error({ errorId: id, err: cause, path: place.path }, 'unexpected error')
  return new GraphQLError(`Something went wrong on our side. It is noted under ${id}.`, {
    ...place,
    extensions: { code: 'INTERNAL_SERVER_ERROR', id },
  })
}
