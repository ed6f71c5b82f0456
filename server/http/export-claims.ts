import type { IncomingMessage, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { coerceInputValue, type GraphQLInputType } from 'graphql'
import type { Database } from '../database/client.ts'
import { schema } from '../graphql/schema.ts'
import { type ClaimWhere, compileClaimWhere } from '../reads/claim-where.ts'
import { InvalidRequest } from '../reads/invalid-request.ts'
import { streamClaims } from '../reads/stream-claims.ts'
import { faultOf } from './check-text.ts'
import { refuse, refuseMethod } from './refuse.ts'

/**
 * GET /api/claims.jsonl?where={…}: every claim that matches, one JSON object a line. The filter is that of the API's
 * `claims`, as JSON. It is sent no faster than it is read, and ends with the caller's connection.
 */
export async function exportClaims(
  { method, url = '' }: IncomingMessage,
  response: ServerResponse,
  database: Database,
): Promise<void> {
  if (method !== 'GET' && method !== 'HEAD') return refuseMethod(response, 'GET, HEAD')
  const leaving = new AbortController()
  response.once('close', () => leaving.abort())
  try {
    const where = readWhere(findWhere(url))
    // Finds what is wrong with the filter while the status can still say so.
    compileClaimWhere(where)
    response.writeHead(200, { 'content-type': 'application/jsonl; charset=utf-8', 'cache-control': 'no-store' })
    if (method === 'HEAD') return void response.end()
    await pipeline(Readable.from(linesOf(streamClaims(database, where, leaving.signal))), response)
  } catch (error) {
    if (response.headersSent || leaving.signal.aborted) return void response.destroy()
    if (!(error instanceof InvalidRequest)) throw error
    refuse(response, 400, error.code, error.message)
  }
}

async function* linesOf(values: AsyncIterable<object>): AsyncGenerator<string> {
  for await (const value of values) yield `${JSON.stringify(value)}\n`
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
