import { existsSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import compression from 'compression'

export type WebHandler = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>

/** Set by us on every request, so that SvelteKit knows its own origin; see envPrefix in web/vite.config.ts. */
const PROTOCOL_HEADER = 'x-debrief-protocol'

interface WebOptions {
  readonly publicOrigin: string
  /** Folder of the built pages. */
  readonly pages: string
  /** Runs a GraphQL request inside the process; the web app finds it as `event.platform.req.graphql`. */
  readonly graphql: (request: Request, madeFor: IncomingMessage) => Promise<Response>
}

/** A page is a fifth of its size when packed. Files are packed when they are built; no page holds a secret that its length could tell. */
const pack = compression() as unknown as (request: IncomingMessage, response: ServerResponse, next: () => void) => void

/** Whether somebody opens an address in a browser, where programs find the API: /graphql is both. */
export function isForPage({ method, headers }: Pick<IncomingMessage, 'method' | 'headers'>): boolean {
  return (method === 'GET' || method === 'HEAD') && (headers.accept?.includes('text/html') ?? false)
}

/** The pages: everything that is no endpoint of the server's own. */
export function createWeb({ publicOrigin, pages, graphql }: WebOptions): WebHandler {
  const protocol = new URL(publicOrigin).protocol.slice(0, -1)
  const built = join(pages, 'handler.js')
  let loading: Promise<WebHandler> | undefined
  return async (request, response) => {
    if (!existsSync(built)) return sayNotBuilt(response)
    const handle = await (loading ??= loadHandler(built))
    request.headers[PROTOCOL_HEADER] = protocol
    const [address, readable] = [request.url ?? '/', toReadable(request.url ?? '/')]
    // Nothing is found there either, and the pages do not stumble over it. With its origin: `//` would lead elsewhere.
    if (readable !== address) return void response.writeHead(307, { location: publicOrigin + readable }).end()
    // No text of ours holds U+0000, and PostgreSQL has no place for it: such an address names nothing.
    request.url = address.replaceAll('%00', '%EF%BF%BD')
    pack(request, response, () => undefined)
    await handle(Object.assign(request, { graphql: (inner: Request) => graphql(inner, request) }), response)
  }
}

/** @returns the same address where its percent signs stand for text; else one in which they stand for themselves */
function toReadable(address: string): string {
  const [path = ''] = address.split('?', 1)
  try {
    decodeURI(path)
    return address
  } catch {
    return path.replaceAll('%', '%25') + address.slice(path.length)
  }
}

async function loadHandler(file: string): Promise<WebHandler> {
  process.env.DEBRIEF_WEB_PROTOCOL_HEADER = PROTOCOL_HEADER
  const { handler } = (await import(pathToFileURL(file).href)) as { handler: WebHandler }
  return handler
}

function sayNotBuilt(response: ServerResponse): void {
  response.writeHead(503, { 'content-type': 'text/plain; charset=utf-8' })
  response.end(
    'The pages are not built yet. Run "node server/commands/build-web.ts", or start with "pnpm start", which does it.\n',
  )
}
