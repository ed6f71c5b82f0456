import { createYoga, type Plugin } from 'graphql-yoga'
import type { Logger } from 'pino'
import type { Database } from '../database/client.ts'
import type { IdentityProvider } from '../environment.ts'
import type { Context } from '../graphql/context.ts'
import { readExamples } from '../graphql/read-examples.ts'
import { schema } from '../graphql/schema.ts'
import type { Auth } from './auth.ts'
import { limitDocuments, LONGEST_BODY_BYTES } from './limits.ts'
import { maskError } from './mask-error.ts'
import { openVisit, type Visit } from './visit.ts'

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
  readonly database: Database
  readonly auth: Auth
  readonly identityProvider: IdentityProvider | undefined
  readonly clock: () => Date
  readonly newSeed: () => string
  readonly logger: Logger
}

/** The GraphQL endpoint, for requests over HTTP and for those of the web app inside the process alike. */
export function createGraphQL({ database, auth, identityProvider, clock, newSeed, logger }: GraphQLOptions) {
  const visits = new WeakMap<Request, Visit>()

  const setHeaders: Plugin = {
    onResponse({ request, response }) {
      // A session that began or was extended on the way.
      for (const cookie of visits.get(request)?.cookies ?? []) response.headers.append('set-cookie', cookie)
      if (response.headers.get('content-type')?.startsWith('text/html')) {
        response.headers.set('content-security-policy', PLAYGROUND_POLICY)
      } else {
        // An answer to a GET may be one learner's own.
        response.headers.set('cache-control', 'no-store')
      }
    },
  }

  return createYoga<object, Context>({
    schema,
    graphqlEndpoint: '/graphql',
    landingPage: false,
    // Yoga's default lets any site read with the visitor's cookie.
    cors: false,
    multipart: false,
    batching: false,
    logging: false,
    maxRequestBodySize: LONGEST_BODY_BYTES,
    maskedErrors: { maskError: (error) => maskError(error, logger) },
    plugins: [...limitDocuments(), setHeaders],
    graphiql: { title: 'Debrief', defaultTabs: readExamples() },
    // Nine megabytes with everything in them, so that nothing comes from elsewhere: loaded when somebody looks.
    renderGraphiQL: async (options) => (await import('@graphql-yoga/render-graphiql')).renderGraphiQL(options),
    context: async ({ request }): Promise<Context> => {
      const visit = await openVisit(auth, request.headers)
      visits.set(request, visit)
      return {
        database,
        now: clock(),
        newSeed,
        identityProviderName: identityProvider?.name ?? null,
        openGuestSession: () => visit.openGuestSession(),
        get viewer() {
          return visit.viewer()
        },
      }
    },
  })
}
