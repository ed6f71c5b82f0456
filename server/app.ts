import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { toNodeHandler } from 'better-auth/node'
import type { Logger } from 'pino'
import type { Database } from './database/client.ts'
import { listen } from './database/listen.ts'
import { pagesFolder } from './database/project-paths.ts'
import type { IdentityProvider, ServiceLimits } from './environment.ts'
import { schema } from './graphql/schema.ts'
import { createAccountExport } from './http/account-export.ts'
import { createAuth } from './http/auth.ts'
import { createCallerLimits } from './http/caller-limits.ts'
import { clientAddress, listProxies } from './http/client-address.ts'
import { exportClaims } from './http/export-claims.ts'
import { createGraphQL } from './http/graphql.ts'
import { answerHealth } from './http/health.ts'
import { createPlainAnswers } from './http/plain/answer-plainly.ts'
import { createGraphQLHandler, createPageGraphQL } from './http/plain/handle-graphql.ts'
import { type CacheCounts, ResponseCache } from './http/plain/response-cache.ts'
import { createReceiveVisitor } from './http/receive-visitor.ts'
import { createRouter } from './http/router.ts'
import { readTrustedTexts, trustDocuments } from './http/trusted-documents.ts'
import { createWeb } from './http/web.ts'

export interface AppOptions {
  readonly database: Database
  readonly logger: Logger
  readonly environment: {
    readonly publicOrigin: string
    readonly sessionSecret: string
    /** Addresses and ranges of our own proxies; none when left out. */
    readonly trustedProxies?: readonly string[]
    readonly identityProvider?: IdentityProvider | undefined
    readonly service: ServiceLimits
  }
  /** Whether the server is on its way out: readiness then says no. */
  readonly isClosing?: () => boolean
  readonly clock?: () => Date
  /** A seed for a quiz that was started without one. */
  readonly newSeed?: () => string
  /** Folder of the built pages; web/build when left out. */
  readonly pages?: string
  /** Text of each document of the pages by its id; as they were built when left out. */
  readonly documents?: Readonly<Record<string, string>>
}

export interface App {
  readonly handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>
  /** Runs a GraphQL request inside the process, as trusted as its caller: no check of its origin. */
  readonly graphql: (request: Request, madeFor?: IncomingMessage) => Promise<Response>
  /** How often kept answers served; undefined when none are kept. */
  readonly cacheCounts: CacheCounts | undefined
  /** Stops what runs between requests. */
  readonly close: () => Promise<void>
}

/** Everything that answers requests, behind one handler. Of itself it does nothing but hear of changes to what it keeps. */
export function createApp({ database, logger, environment, ...options }: AppOptions): App {
  const { publicOrigin, sessionSecret, identityProvider, service } = environment
  const {
    isClosing = () => false,
    clock = () => new Date(),
    newSeed = () => randomBytes(9).toString('base64url'),
    pages = pagesFolder,
    documents = readTrustedTexts(pages),
  } = options
  const proxies = listProxies(environment.trustedProxies ?? [])
  const auth = createAuth({ database, publicOrigin, secret: sessionSecret, identityProvider, clock, logger })
  const addressOf = (request: IncomingMessage) => clientAddress(request, proxies)
  const limits = createCallerLimits(service)
  const identityProviderName = identityProvider?.name ?? null
  const receive = createReceiveVisitor({ database, auth, identityProviderName, clock, newSeed, limits })
  const trusted = trustDocuments(schema, documents, logger)
  const endpoint = createGraphQL({ service, trusted, logger })
  const cache = service.responseCacheMb > 0 ? new ResponseCache(service.responseCacheMb) : undefined
  const paths = {
    yoga: endpoint.yoga,
    deadlineMs: service.deadlineMs,
    answer: createPlainAnswers({ endpoint, cache, trusted, service }),
  }
  const answerInside = createPageGraphQL(paths)
  const stopListening =
    cache &&
    listen(database.url, 'corpus_changed', {
      onNotice: () => cache.forget(),
      onHearing: (hearing) => cache.setHearing(hearing),
    })
  const graphql: App['graphql'] = async (request, made) => {
    const visitor = await receive(request.headers, made && addressOf(made))
    return answerInside(request, visitor)
  }
  const isSecure = publicOrigin.startsWith('https:')
  const route = createRouter(
    { publicOrigin, limits, receive, addressOf },
    {
      health: (path, response) => answerHealth(path, response, { database, logger, isClosing }),
      pages: createWeb({ publicOrigin, pages, graphql }),
      graphql: createGraphQLHandler(paths),
      claims: (request, response) => exportClaims(request, response, { database, maskError: endpoint.maskError }),
      account: createAccountExport({ database, auth, clock }),
      auth: toNodeHandler(auth),
    },
  )
  return {
    graphql,
    cacheCounts: cache?.counts,
    close: async () => stopListening?.(),
    handle: async (request, response) => {
      for (const [name, value] of SAFE_HEADERS) response.setHeader(name, value)
      if (isSecure) response.setHeader('strict-transport-security', 'max-age=31536000')
      try {
        await route(request, response)
      } catch (error) {
        // Somebody who went away in the middle of a request waits for no answer.
        if (request.destroyed && !request.complete) return
        logger.error({ err: error, url: request.url }, 'a request failed')
        // The rest is missing: whoever reads must not take what came for the whole.
        if (response.headersSent) return void response.destroy()
        response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' })
        response.end('Something went wrong on our side.\n')
      }
    },
  }
}

/** No guessing of types, no framing by other sites, no addresses of ours told to others. */
const SAFE_HEADERS = [
  ['x-content-type-options', 'nosniff'],
  ['x-frame-options', 'DENY'],
  ['referrer-policy', 'same-origin'],
] as const
