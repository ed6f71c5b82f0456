import type { IncomingMessage } from 'node:http'
import type { DocumentNode, GraphQLError, GraphQLSchema } from 'graphql'
import { createYoga, type Plugin } from 'graphql-yoga'
import type { Logger } from 'pino'
import type { Context } from '../graphql/context.ts'
import { readExamples } from '../graphql/read-examples.ts'
import { schema } from '../graphql/schema.ts'
import { limitDocuments, LONGEST_BODY_BYTES } from './limits.ts'
import { maskError } from './mask-error.ts'
import type { OpenContext } from './open-context.ts'
import type { DocumentPipeline } from './plain/prepare-operation.ts'

/** The playground is one page with its scripts in it; it talks to this server and to nobody else. */
const PLAYGROUND_POLICY = [
  "default-src 'none'",
  "script-src 'unsafe-inline' blob:",
  "style-src 'unsafe-inline'",
  'worker-src blob:',
  'img-src data:',
  'font-src data:',
  "connect-src 'self'",
  "frame-ancestors 'none'",
].join('; ')

interface GraphQLOptions {
  readonly openContext: OpenContext
  /** Where a request over HTTP comes from. */
  readonly addressOf: (request: IncomingMessage) => string
  /** After this a request is given up. */
  readonly deadlineMs: number
  readonly logger: Logger
}

/** What both paths to an answer share: Yoga's, and that of plain requests (plain/handle-graphql.ts). */
export interface GraphQLEndpoint {
  readonly yoga: ReturnType<typeof createEndpointYoga>
  readonly schema: GraphQLSchema
  readonly openContext: OpenContext
  readonly openPipeline: () => DocumentPipeline
  readonly maskError: (error: unknown) => Error
}

/** The GraphQL endpoint, for requests over HTTP and for those of the web app inside the process alike. */
export function createGraphQL(options: GraphQLOptions): GraphQLEndpoint {
  const yoga = createEndpointYoga(options)
  return {
    ...{ yoga, schema, openContext: options.openContext },
    maskError: (error) => maskError(error, options.logger),
    openPipeline() {
      const { parse, validate } = yoga.getEnveloped({} as never)
      return {
        parse: (source) => parse(source) as DocumentNode,
        validate: (document) => validate(schema, document) as readonly GraphQLError[],
      }
    },
  }
}

/** Of a request inside the process, `req` is the one that it is made for. */
function createEndpointYoga({ openContext, addressOf, deadlineMs, logger }: GraphQLOptions) {
  const cookies = new WeakMap<Request, readonly string[]>()

  const setHeaders: Plugin = {
    onResponse({ request, response }) {
      // A session that began or was extended on the way.
      for (const cookie of cookies.get(request) ?? []) response.headers.append('set-cookie', cookie)
      if (response.headers.get('content-type')?.startsWith('text/html')) {
        response.headers.set('content-security-policy', PLAYGROUND_POLICY)
      } else {
        // An answer to a GET may be one learner's own.
        response.headers.set('cache-control', 'no-store')
      }
    },
  }

  return createYoga<{ req?: IncomingMessage }, Context>({
    schema,
    graphqlEndpoint: '/graphql',
    landingPage: false,
    // Yoga's default lets any site read with the visitor's cookie.
    cors: false,
    multipart: false,
    batching: false,
    logging: false,
    // Documents are kept once parsed and checked (plain/prepare-operation.ts); Yoga's own memory loses the status of errors.
    parserAndValidationCache: false,
    maxRequestBodySize: LONGEST_BODY_BYTES,
    maskedErrors: { maskError: (error) => maskError(error, logger) },
    plugins: [...limitDocuments(), setHeaders],
    graphiql: { title: 'Debrief', defaultTabs: readExamples() },
    // Nine megabytes with everything in them, so that nothing comes from elsewhere: loaded when somebody looks.
    renderGraphiQL: async (options) => (await import('@graphql-yoga/render-graphiql')).renderGraphiQL(options),
    context: async ({ request, req }): Promise<Context> => {
      const address = req && addressOf(req)
      const signal = AbortSignal.any([request.signal, AbortSignal.timeout(deadlineMs)])
      const opened = await openContext({ headers: request.headers, address, signal })
      cookies.set(request, opened.cookies)
      return opened.context
    },
  })
}
