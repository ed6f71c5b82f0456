import type { IncomingMessage } from 'node:http'
import { LONGEST_BODY_BYTES } from '../limits.ts'

export type MediaType = 'application/json' | 'application/graphql-response+json'

const CONTENT = /^application\/json(; ?charset=utf-8)?$/i
const ACCEPTED = new Map<string | undefined, MediaType>([
  [undefined, 'application/json'],
  ['*/*', 'application/json'],
  ['application/json', 'application/json'],
  ['application/json; charset=utf-8', 'application/json'],
  ['application/graphql-response+json', 'application/graphql-response+json'],
  ['application/graphql-response+json; charset=utf-8', 'application/graphql-response+json'],
  // What the app's pages say, and the specification of clients; axios; Apollo; urql.
  ['application/graphql-response+json, application/json', 'application/graphql-response+json'],
  ['application/json, text/plain, */*', 'application/json'],
  ['application/graphql-response+json,application/json;q=0.9', 'application/graphql-response+json'],
  [
    'application/graphql-response+json, application/graphql+json, application/json, text/event-stream, multipart/mixed',
    'application/graphql-response+json',
  ],
])

/**
 * Whether a request is of the plain kind that nearly all are: JSON in, JSON out, its length known and within limits.
 * @returns the media type to answer in; null for requests that need Yoga's care
 */
export function plainTypeOf({
  method,
  url,
  headers,
}: Pick<IncomingMessage, 'method' | 'url' | 'headers'>): MediaType | null {
  const type = ACCEPTED.get(headers.accept) ?? null
  if (type === null || headers['content-encoding'] !== undefined) return null
  if (method === 'GET') return url?.startsWith('/graphql?') && url.length <= LONGEST_BODY_BYTES ? type : null
  if (method !== 'POST' || url !== '/graphql' || !CONTENT.test(headers['content-type'] ?? '')) return null
  const length = Number(headers['content-length'])
  return length > 0 && length <= LONGEST_BODY_BYTES ? type : null
}

/** The same for a request of a page inside the process, whose length nobody counts. */
export function plainTypeOfPage({ method, headers }: Pick<Request, 'method' | 'headers'>): MediaType | null {
  if (method !== 'POST' || !CONTENT.test(headers.get('content-type') ?? '')) return null
  return ACCEPTED.get(headers.get('accept') ?? undefined) ?? null
}
