import type { IncomingMessage, ServerResponse } from 'node:http'
import type { ServiceLimits } from '../../environment.ts'
import type { GraphQLEndpoint } from '../graphql.ts'
import type { Visitor } from '../receive-visitor.ts'
import type { TrustedDocuments } from '../trusted-documents.ts'
import { answerOperation } from './answer-operation.ts'
import { bodyOfSearch, type OperationRequest, readOperationRequest } from './operation-request.ts'
import { passOn } from './pass-on.ts'
import { type MediaType, plainTypeOf } from './plain-request.ts'
import { createPrepareOperation, type PreparedOperation } from './prepare-operation.ts'
import { readBody } from './read-body.ts'
import { openRequestSignal } from './request-signal.ts'
import type { ResponseCache } from './response-cache.ts'
import { sendAnswer, sendKept, sendLate } from './send-answer.ts'

interface Options {
  readonly endpoint: GraphQLEndpoint
  /** Undefined: every answer is worked out. */
  readonly cache: ResponseCache | undefined
  readonly trusted: TrustedDocuments
  readonly service: Pick<ServiceLimits, 'deadlineMs' | 'adhocQueries'>
}

interface Exchange {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly type: MediaType
}

/**
 * The GraphQL endpoint. Plain requests, which are nearly all, take a short path: documents are parsed and checked once,
 * answers to public reads are kept. Whatever is unusual or wrong about a request is left to Yoga, which knows every word
 * of the specification; both run the same schema with the same limits, context and masks.
 */
export function createGraphQLHandler({ endpoint, cache, trusted, service }: Options) {
  const { yoga, schema, openPipeline, maskError } = endpoint
  const { deadlineMs, adhocQueries } = service
  const prepare = createPrepareOperation({ schema, trusted, openPipeline, adhocQueries })

  const run = async (
    { request, response, type }: Exchange,
    visitor: Visitor,
    given: OperationRequest,
    operation: PreparedOperation,
    key: string | null,
  ): Promise<boolean> => {
    const generation = cache?.generation ?? 0
    const { signal, ended, isLate, stop } = openRequestSignal(response, deadlineMs)
    try {
      const context = visitor.openContext(signal)
      const mask = (error: unknown) => (signal.aborted ? new Error('nobody waits for this') : maskError(error))
      const work = answerOperation({ schema, request: given, operation, context, maskError: mask })
      const answer = await Promise.race([work, ended])
      if (!answer) return false
      const body = Buffer.from(answer.json)
      if (cache && key !== null && operation.isPublic && answer.isWhole) {
        sendKept(request, response, type, cache.keep(key, body, generation))
      } else sendAnswer(response, type, body, visitor.cookies)
      return true
    } catch (error) {
      if (!signal.aborted) throw error
      if (isLate()) sendLate(response, type, deadlineMs)
      return true
    } finally {
      stop()
    }
  }

  return async (request: IncomingMessage, response: ServerResponse, visitor: Visitor): Promise<void> => {
    const type = plainTypeOf(request)
    const isGet = request.method === 'GET'
    const body = type && (isGet ? bodyOfSearch(request.url ?? '') : await readBody(request))
    if (type === null || body === null) return void (await yoga(request, response, { visitor }))
    const isNobody = request.headers.cookie === undefined && request.headers.authorization === undefined
    const key = cache && isNobody ? `${type}\n${body}` : null
    const kept = key === null ? undefined : cache?.get(key)
    if (kept) return sendKept(request, response, type, kept)
    const given = readOperationRequest(body)
    const operation = given && prepare(given, visitor)
    if (given && operation && (!isGet || operation.type === 'query')) {
      if (await run({ request, response, type }, visitor, given, operation, key)) return
    }
    await (isGet
      ? yoga(request, response, { visitor })
      : passOn((each) => yoga.fetch(each, { visitor }), request, body, response))
  }
}
