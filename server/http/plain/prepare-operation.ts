import {
  type DocumentNode,
  getOperationAST,
  type GraphQLError,
  type GraphQLSchema,
  type OperationTypeNode,
} from 'graphql'
import { LRUCache } from 'lru-cache'
import { type DirectRead, planRead } from '../../graphql/direct/plan-read.ts'
import { isPublicRead } from '../../graphql/public-fields.ts'
import type { OperationRequest } from './operation-request.ts'

/** An operation that was found valid and within limits. */
export interface PreparedOperation {
  readonly document: DocumentNode
  readonly type: OperationTypeNode
  readonly isPublic: boolean
  /** How SQL alone answers it; null when it has to be executed. */
  readonly direct: DirectRead | null
}

/** Parsing and checking with all limits, as the endpoint does it elsewhere too. */
export interface DocumentPipeline {
  readonly parse: (source: string) => DocumentNode
  readonly validate: (document: DocumentNode) => readonly GraphQLError[]
}

const DOCUMENTS_KEPT = 1_000

/**
 * Parses and checks each document once.
 * @returns null for an operation that cannot run; it is not remembered, so that nobody fills the memory with nonsense
 */
export function createPrepareOperation(schema: GraphQLSchema, openPipeline: () => DocumentPipeline) {
  const documents = new LRUCache<string, DocumentNode>({ max: DOCUMENTS_KEPT })
  const prepared = new WeakMap<DocumentNode, Map<string | null, PreparedOperation>>()

  const readDocument = (query: string): DocumentNode | null => {
    const known = documents.get(query)
    if (known) return known
    const document = checkDocument(openPipeline(), query)
    if (document) documents.set(query, document)
    return document
  }
  return ({ query, operationName }: OperationRequest): PreparedOperation | null => {
    const document = readDocument(query)
    if (!document) return null
    const named = prepared.get(document) ?? new Map<string | null, PreparedOperation>()
    prepared.set(document, named)
    const known = named.get(operationName)
    if (known) return known
    const operation = getOperationAST(document, operationName)
    if (!operation || operation.operation === 'subscription') return null
    const isPublic = isPublicRead(document, operation)
    const direct = isPublic ? planRead(schema, document, operation) : null
    const made = { document, type: operation.operation, isPublic, direct }
    named.set(operationName, made)
    return made
  }
}

function checkDocument({ parse, validate }: DocumentPipeline, query: string): DocumentNode | null {
  try {
    const document = parse(query)
    return validate(document).length === 0 ? document : null
  } catch {
    return null
  }
}
