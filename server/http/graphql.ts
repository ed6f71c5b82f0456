import type { DocumentNode, GraphQLError, GraphQLSchema } from 'graphql'
import { createYoga, type Plugin } from 'graphql-yoga'
import type { Logger } from 'pino'
import type { ServiceLimits } from '../environment.ts'
import type { Context } from '../graphql/context.ts'
import { schema } from '../graphql/schema.ts'
import { createDocumentChecks, type DocumentChecks } from './check-documents.ts'
import { checkVariables } from './check-text.ts'
import { keepDeadline } from './deadline.ts'
import { limitDocuments, LONGEST_BODY_BYTES } from './limits.ts'
import { explainMediaType } from './explain-media-type.ts'
import { maskError } from './mask-error.ts'
import type { Visitor } from './receive-visitor.ts'
import { acceptDocumentIds, type TrustedDocuments } from './trusted-documents.ts'

interface GraphQLOptions {
  readonly service: Pick<ServiceLimits, 'deadlineMs' | 'introspection' | 'adhocQueries'>
  readonly trusted: TrustedDocuments
  readonly logger: Logger
}

/** What Yoga is told of a request beside itself. */
interface ServerContext {
  readonly visitor: Visitor
}

/** What both paths to an answer share: Yoga's, and that of plain requests (plain/handle-graphql.ts). */
export interface GraphQLEndpoint {
  readonly yoga: ReturnType<typeof createEndpointYoga>
  readonly schema: GraphQLSchema
  /** Parses and checks, by the limits of who sends it. @returns null for a document that is refused: Yoga says why */
  readonly checkDocument: (text: string, visitor: Pick<Visitor, 'caller'>) => DocumentNode | null
  readonly maskError: (error: unknown) => Error
}

/** The GraphQL endpoint, for requests over HTTP and for those of the web app inside the process alike. */
export function createGraphQL(options: GraphQLOptions): GraphQLEndpoint {
  const { plugin, check } = createDocumentChecks()
  const yoga = createEndpointYoga(options, plugin)
  return {
    yoga,
    schema,
    maskError: (error) => maskError(error, options.logger),
    checkDocument(text, visitor) {
      const { parse, validate } = yoga.getEnveloped({ visitor } as never)
      return check(text, visitor, {
        parse: (source) => parse(source) as DocumentNode,
        validate: (document) => validate(schema, document) as readonly GraphQLError[],
      })
    },
  }
}

function createEndpointYoga({ service, trusted, logger }: GraphQLOptions, repeatRefusals: DocumentChecks['plugin']) {
  const { deadlineMs, introspection, adhocQueries } = service

  const setHeaders: Plugin<object, ServerContext> = {
    onResponse({ response: given, setResponse, serverContext: { visitor } }) {
      const response = explainMediaType(given)
      if (response !== given) setResponse(response)
      // A session that began or was extended on the way.
      for (const cookie of visitor.cookies) response.headers.append('set-cookie', cookie)
      // An answer to a GET may be one learner's own.
      response.headers.set('cache-control', 'no-store')
    },
  }

  return createYoga<ServerContext, Context>({
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
    extraParamNames: ['documentId'],
    plugins: [
      checkVariables,
      ...acceptDocumentIds(trusted, adhocQueries),
      limitDocuments(introspection),
      repeatRefusals,
      keepDeadline,
      setHeaders,
    ],
    // The playground is a page of the web app (web/src/routes/graphql).
    graphiql: false,
    context: ({ request, visitor }): Context =>
      visitor.openContext(AbortSignal.any([request.signal, AbortSignal.timeout(deadlineMs)])),
  })
}
