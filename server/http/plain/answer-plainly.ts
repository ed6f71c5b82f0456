import { statementsSoFar } from '../../database/trace-statements.ts'
import type { ServiceLimits } from '../../environment.ts'
import type { GraphQLEndpoint } from '../graphql.ts'
import { type Encoding, packAnswer, type Packable } from '../pack.ts'
import type { Visitor } from '../receive-visitor.ts'
import type { TrustedDocuments } from '../trusted-documents.ts'
import { answerOperation } from './answer-operation.ts'
import { readOperationRequest } from './operation-request.ts'
import { createPrepareOperation } from './prepare-operation.ts'
import type { RequestSignal } from './request-signal.ts'
import type { KeptResponse, ResponseCache } from './response-cache.ts'
import { addStatements } from './trace-sql.ts'

interface Options {
  readonly endpoint: Pick<GraphQLEndpoint, 'schema' | 'checkDocument' | 'maskError'>
  /** Undefined: every answer is worked out. */
  readonly cache: ResponseCache | undefined
  readonly trusted: TrustedDocuments
  readonly service: Pick<ServiceLimits, 'adhocQueries'>
}

/** A request of the plain kind, over HTTP or inside the process. */
export interface PlainRequest {
  readonly body: string
  readonly visitor: Visitor
  /** Whether it may change anything: one that came by GET may not. */
  readonly mayChange: boolean
  /** How the caller likes long answers packed. */
  readonly encoding: Encoding | null
  readonly openSignal: () => RequestSignal
}

/** An answer that is the caller's own, or one that everybody gets; nothing when the deadline passed or nobody waits. */
export type PlainAnswer = Packable | KeptResponse | 'late' | 'gone'

export type AnswerPlainly = (request: PlainRequest) => Promise<PlainAnswer | null>

/**
 * The short path to an answer: kept ones first, then documents that were parsed and checked before. Answers to public
 * reads are the same for everybody and kept for everybody, by what was asked and what kind of caller may ask it; whoever
 * wants to see the SQL gets an answer of their own.
 * @returns null for a request that has to be explained, or answered, by Yoga: nothing has run then
 */
export function createPlainAnswers({ endpoint, cache, trusted, service }: Options): AnswerPlainly {
  const { schema, checkDocument, maskError } = endpoint
  const prepare = createPrepareOperation({ schema, trusted, checkDocument, adhocQueries: service.adhocQueries })

  return async ({ body, visitor, mayChange, encoding, openSignal }) => {
    const key = cache && !statementsSoFar() ? `${visitor.caller.class}\n${body}` : null
    const kept = key === null ? undefined : cache?.get(key)
    if (cache && key !== null && kept) return encoding ? cache.pack(key, kept, encoding) : kept
    const request = readOperationRequest(body)
    const operation = request && prepare(request, visitor)
    if (!operation || !(mayChange || operation.type === 'query')) return null
    const generation = cache?.generation ?? 0
    const { signal, race, isLate, stop } = openSignal()
    try {
      const context = visitor.openContext(signal)
      // What everybody is given is worked out for nobody: a field that asked who reads it would find no one.
      const asked = operation.isPublic && context.viewer ? { ...context, viewer: null } : context
      const mask = (error: unknown) => (signal.aborted ? new Error('nobody waits for this') : maskError(error))
      const work = answerOperation({ schema, request, operation, context: asked, maskError: mask })
      const answer = await race(work)
      if (!answer) return null
      const json = addStatements(answer.json, context.viewer)
      if (cache && key !== null && operation.isPublic && answer.isWhole) {
        const response = cache.keep(key, Buffer.from(json), generation)
        return encoding ? await cache.pack(key, response, encoding) : response
      }
      const own: Packable = { body: json, encoding: null }
      // What a change gives back may be a fresh secret beside words of the caller: a packed length would tell it (BREACH).
      return encoding && operation.type === 'query' ? await packAnswer(own, encoding) : own
    } catch (error) {
      if (!signal.aborted) throw error
      return isLate() ? 'late' : 'gone'
    } finally {
      stop()
    }
  }
}
