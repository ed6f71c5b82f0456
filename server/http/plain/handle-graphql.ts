import type { IncomingMessage, ServerResponse } from 'node:http'
import type { GraphQLEndpoint } from '../graphql.ts'
import { encodingOf } from '../pack.ts'
import type { Visitor } from '../receive-visitor.ts'
import type { AnswerPlainly } from './answer-plainly.ts'
import { bodyOfSearch } from './operation-request.ts'
import { passOn } from './pass-on.ts'
import { plainTypeOf, plainTypeOfPage } from './plain-request.ts'
import { readBody } from './read-body.ts'
import { openRequestSignal } from './request-signal.ts'
import { LATE, sendAnswer, sendKept, sendLate } from './send-answer.ts'

interface Options {
  readonly yoga: GraphQLEndpoint['yoga']
  readonly answer: AnswerPlainly
  readonly deadlineMs: number
}

/**
 * The GraphQL endpoint. Plain requests, which are nearly all, take a short path (answer-plainly.ts). Whatever is unusual
 * or wrong about a request is left to Yoga, which knows every word of the specification; both run the same schema with the
 * same limits, context and masks.
 */
export function createGraphQLHandler({ yoga, answer, deadlineMs }: Options) {
  return async (request: IncomingMessage, response: ServerResponse, visitor: Visitor): Promise<void> => {
    // node:http leaves out the body of the answer by itself.
    if (request.method === 'HEAD') request.method = 'GET'
    const type = plainTypeOf(request)
    const isGet = request.method === 'GET'
    const body = type && (isGet ? bodyOfSearch(request.url ?? '') : await readBody(request))
    if (type === null || body === null) return void (await yoga(request, response, { visitor }))
    const openSignal = () => openRequestSignal(deadlineMs, (end) => response.once('close', end))
    const given = await answer({ body, visitor, mayChange: !isGet, encoding: encodingOf(request), openSignal })
    if (given === 'gone') return
    if (given === 'late') return sendLate(response, type)
    if (given && 'etag' in given) return sendKept(request, response, type, given, visitor.cookies)
    if (given) return sendAnswer(response, type, given, visitor.cookies)
    await (isGet
      ? yoga(request, response, { visitor })
      : passOn((each) => yoga.fetch(each, { visitor }), request, body, response))
  }
}

/** The same for a request that a page makes while it is rendered, inside the process. */
export function createPageGraphQL({ yoga, answer, deadlineMs }: Options) {
  return async (request: Request, visitor: Visitor): Promise<Response> => {
    const type = plainTypeOfPage(request)
    if (type === null) return yoga.fetch(request, { visitor })
    const body = await request.text()
    const openSignal = () => openRequestSignal(deadlineMs, (end) => request.signal.addEventListener('abort', end))
    const given = await answer({ body, visitor, mayChange: true, encoding: null, openSignal })
    if (given === null) return yoga.fetch(new Request(request, { body }), { visitor })
    const headers = new Headers({ 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store' })
    if (typeof given === 'string') return new Response(LATE, { status: 503, headers })
    for (const cookie of visitor.cookies) headers.append('set-cookie', cookie)
    return new Response(typeof given.body === 'string' ? given.body : new Uint8Array(given.body), { headers })
  }
}
