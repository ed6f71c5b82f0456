import type { IncomingMessage, ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import { coerceInputValue, type GraphQLError, type GraphQLInputType } from 'graphql'
import type { Database } from '../database/client.ts'
import { schema } from '../graphql/schema.ts'
import { type ClaimWhere, compileClaimWhere } from '../reads/claim-where.ts'
import { InvalidRequest } from '../reads/invalid-request.ts'
import { openClaimStream } from '../reads/stream-claims.ts'
import { faultOf } from './check-text.ts'
import { isKnown, tagOf } from './entity-tag.ts'
import { encodingOf, openPacker } from './pack.ts'
import { refuse, refuseMethod } from './refuse.ts'

interface ClaimExport {
  readonly database: Database
  /** What GraphQL would say of an error, as a GraphQLError with a code; it notes those that are ours. */
  readonly maskError: (error: unknown) => Error
}

/**
 * GET /api/claims.jsonl?where={…}: every claim that matches, one JSON object a line. The filter is that of the API's
 * `claims`, as JSON. It is sent no faster than it is read, packed if the caller likes, and ends with the caller's
 * connection. Who has it already, by its tag, is told after one statement whether the corpus is still the same.
 */
export async function exportClaims(
  request: IncomingMessage,
  response: ServerResponse,
  { database, maskError }: ClaimExport,
): Promise<void> {
  const { method, url = '' } = request
  if (method !== 'GET' && method !== 'HEAD') return refuseMethod(response, 'GET, HEAD')
  const leaving = new AbortController()
  response.once('close', () => leaving.abort())
  try {
    const where = readWhere(findWhere(url))
    // Finds what is wrong with the filter while the status can still say so.
    compileClaimWhere(where)
    const type = { 'content-type': 'application/jsonl; charset=utf-8' }
    const caching = { 'cache-control': 'private, no-cache', vary: 'accept-encoding' }
    const { first, rest, version } = await openClaimStream(database, where, leaving.signal)
    const lines = toLines(first)
    // The first lines as well: of the same corpus, another release of the server may say something else.
    const tag = tagOf(version + lines)
    // Weak: what an import changes while the later lines are read is in them, or not.
    const about = { ...caching, etag: `W/${tag}` }
    if (isKnown(request, tag)) return void response.writeHead(304, about).end()
    const encoding = encodingOf(request)
    if (encoding) response.setHeader('content-encoding', encoding)
    response.writeHead(200, { ...type, ...about })
    if (method === 'HEAD') return void response.end()
    const pages = joinPages(lines, rest)
    await (encoding ? pipeline(pages, openPacker(encoding), response) : pipeline(pages, response))
  } catch (error) {
    if (leaving.signal.aborted) return void response.destroy()
    const { message, extensions } = maskError(error) as GraphQLError
    // Lines that were sent already would pass for all of them if the answer came to its end.
    if (response.headersSent) return void response.destroy()
    const { code, ...rest } = extensions
    const status = error instanceof InvalidRequest ? 400 : (STATUSES[String(code)] ?? 500)
    refuse(response, status, String(code), message, rest)
  }
}

/** Nothing is wrong with the request: it may be sent again. */
const STATUSES: Readonly<Record<string, number>> = { DEADLINE_PASSED: 503, BUSY: 503 }

async function* joinPages(lines: string, rest: AsyncIterable<readonly object[]>): AsyncGenerator<string> {
  yield lines
  for await (const page of rest) yield toLines(page)
}

function toLines(page: readonly object[]): string {
  return page.map((value) => `${JSON.stringify(value)}\n`).join('')
}

/** The text of the one parameter there is. Others are refused: a slip in the name would send everything. */
function findWhere(url: string): string | null {
  const search = new URLSearchParams(/\?.*/s.exec(url)?.[0])
  const unknown = [...search.keys()].find((name) => name !== 'where')
  if (unknown !== undefined) {
    const message = `There is no parameter \`${unknown}\` here. The only one is \`where\`, a filter as JSON, such as {"country":"china"}.`
    throw new InvalidRequest('UNKNOWN_PARAMETER', message)
  }
  if (search.getAll('where').length > 1)
    throw new InvalidRequest('REPEATED_PARAMETER', 'Send `where` once. Several conditions go into one filter.')
  return search.get('where')
}

function readWhere(text: string | null): ClaimWhere | null {
  if (text === null) return null
  try {
    const given: unknown = JSON.parse(text)
    const fault = faultOf(given)
    if (fault) throw fault
    return coerceInputValue(given, schema.getType('ClaimWhere') as GraphQLInputType, (path, _value, error) => {
      throw new InvalidRequest('INVALID_FILTER', `where${path.map((key) => `.${key}`).join('')}: ${error.message}`)
    }) as ClaimWhere
  } catch (error) {
    if (error instanceof InvalidRequest) throw error
    throw new InvalidRequest('INVALID_FILTER', '`where` is a filter as JSON, such as {"country":"china"}.')
  }
}
