import type { TadaDocumentNode } from 'gql.tada'
import type { WrittenDocument } from './graphql.ts'

/** The server could not be reached: the network is down or the server is. Trying again may help. */
export class ConnectionLost extends Error {
  override name = 'ConnectionLost'
}

/** The server answered that it could not do it. Trying the same again will not help. */
export class RequestFailed extends Error {
  override name = 'RequestFailed'
  readonly codes: ReadonlySet<string | undefined>

  constructor(message: string, codes: ReadonlySet<string | undefined> = new Set()) {
    super(message)
    this.codes = codes
  }
}

/** The id of a document, which the build puts before it (web/trusted-documents.ts), and nobody while pages are written. */
const ID = /^#(sha256:\w+)\s*/

function written<Result, Variables>(document: TadaDocumentNode<Result, Variables>): string {
  return [...(document as unknown as WrittenDocument).texts].join('\n\n')
}

/** @returns the operation with its fragments, as it is sent where the server does not know it */
export function textOf<Result, Variables>(document: TadaDocumentNode<Result, Variables>): string {
  return written(document).replace(ID, '')
}

interface Body<Result> {
  readonly data?: Result | null
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[]
}

/**
 * Sends one GraphQL operation: its id, where the server knows its text.
 * @param fetch  the page's fetch while loading, so that rendering on the server stays in the process
 * @throws ConnectionLost when no answer came, RequestFailed when the answer holds errors
 */
export async function request<Result, Variables>(
  fetch: typeof globalThis.fetch,
  document: TadaDocumentNode<Result, Variables>,
  variables: Variables,
): Promise<Result> {
  const send = async (document: object) => {
    const response = await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json, application/json' },
      body: JSON.stringify({ ...document, variables }),
    }).catch((cause: unknown) => {
      throw new ConnectionLost('The server cannot be reached.', { cause })
    })
    if (response.status >= 502) throw new ConnectionLost('The server cannot be reached.')
    return { status: response.status, body: (await response.json().catch(() => null)) as Body<Result> | null }
  }
  const text = textOf(document)
  const documentId = ID.exec(written(document))?.[1]
  let { status, body } = await send(documentId === undefined ? { query: text } : { documentId })
  // The server was replaced by one with other pages while this one was open.
  if (body?.errors?.some(({ extensions }) => extensions?.code === 'UNKNOWN_DOCUMENT'))
    ({ status, body } = await send({ query: text }))
  const codes = new Set(body?.errors?.map(({ extensions }) => extensions?.code))
  // An id that is none names nothing, as does one of nobody's: the field is null and the page says that it is not there.
  if (body?.data && codes.size === 1 && codes.has('INVALID_ID')) return body.data
  if (body?.errors?.length) throw new RequestFailed(body.errors.map((each) => each.message).join(' '), codes)
  if (!body?.data) throw new RequestFailed(`The server answered with status ${status}.`)
  return body.data
}
