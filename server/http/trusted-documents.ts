import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { usePersistedOperations } from '@graphql-yoga/plugin-persisted-operations'
import { type DocumentNode, type GraphQLSchema, parse, validate } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import type { Logger } from 'pino'
import type { ServiceLimits } from '../environment.ts'
import type { CallerClass } from './caller-limits.ts'
import { documentRefusal } from './document-refusal.ts'
import type { Visitor } from './receive-visitor.ts'

/** Documents of the app's own pages by their `documentId`: checked once, at the start, and never measured. */
export type TrustedDocuments = ReadonlyMap<string, DocumentNode>

/**
 * Reads what web/trusted-documents.ts writes when the pages are built.
 * @param pages  folder of the built pages
 * @returns the text of each document by its id; none while the pages are not built
 */
export function readTrustedTexts(pages: string): Readonly<Record<string, string>> {
  const built = join(pages, 'server', 'trusted-documents.json')
  return existsSync(built) ? (JSON.parse(readFileSync(built, 'utf8')) as Record<string, string>) : {}
}

/** Parses and checks documents. One that does not fit the schema belongs to other pages than these, and is left out. */
export function trustDocuments(
  schema: GraphQLSchema,
  texts: Readonly<Record<string, string>>,
  logger: Logger,
): TrustedDocuments {
  const trusted = new Map<string, DocumentNode>()
  for (const [id, text] of Object.entries(texts)) {
    const document = parse(text, { noLocation: true })
    const errors = validate(schema, document)
    if (errors.length === 0) trusted.set(id, document)
    else
      logger.warn(
        { id, errors: errors.map(({ message }) => message) },
        'a document of the pages does not fit the schema',
      )
  }
  return trusted
}

/** Whether a caller may send documents that are not the app's. */
export function maySendOwn(caller: CallerClass, adhocQueries: ServiceLimits['adhocQueries']): boolean {
  if (caller === 'key') return adhocQueries !== 'nobody'
  return adhocQueries === 'everybody' || (adhocQueries === 'members' && caller === 'member')
}

const RELOAD = 'If a page of its own sent this, load the page again.'
const CLOSED = {
  everybody: '',
  members: `This server runs queries of your own when you are signed in or send an API key. ${RELOAD}`,
  keys: `This server runs queries of your own when you send an API key as “Authorization: Bearer …”. ${RELOAD}`,
  nobody: `This server runs the queries of its own pages and no others. ${RELOAD}`,
}

type Known = { visitor: Pick<Visitor, 'caller'> }

/**
 * Yoga's plugins for persisted documents as the GraphQL-over-HTTP specification describes them (appendix A): trusted ones
 * are run without parsing or checking, others are refused to those who may not send them.
 */
export function acceptDocumentIds(
  trusted: TrustedDocuments,
  adhocQueries: ServiceLimits['adhocQueries'],
): Plugin<Known>[] {
  return [
    {
      onParams({ params, context }) {
        const { visitor } = context as unknown as Known
        if (params.query && !maySendOwn(visitor.caller.class, adhocQueries))
          throw documentRefusal('ADHOC_QUERIES_CLOSED', CLOSED[adhocQueries])
      },
    },
    usePersistedOperations({
      allowArbitraryOperations: true,
      extractPersistedOperationId: (params, request) => {
        const { documentId = new URL(request.url).searchParams.get('documentId') } = params as { documentId?: unknown }
        return typeof documentId === 'string' ? documentId : null
      },
      getPersistedOperation: (id) => trusted.get(id) ?? null,
      skipDocumentValidation: true,
      customErrors: {
        keyNotFound: {
          message: 'There is no GraphQL document here. Send one as `query`.',
          extensions: { code: 'BAD_REQUEST', http: { status: 400 } },
        },
        notFound: () =>
          documentRefusal('UNKNOWN_DOCUMENT', 'No document has this id here. Send the document itself as `query`.'),
      },
    }),
  ]
}
