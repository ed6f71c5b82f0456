import { type DocumentNode, getOperationAST, type GraphQLSchema, type OperationTypeNode } from 'graphql'
import { LRUCache } from 'lru-cache'
import { isPublicRead } from '../../graphql/public-fields.ts'
import type { ServiceLimits } from '../../environment.ts'
import type { GraphQLEndpoint } from '../graphql.ts'
import { type DocumentLimits, LIMITS } from '../limits.ts'
import type { Visitor } from '../receive-visitor.ts'
import { maySendOwn, type TrustedDocuments } from '../trusted-documents.ts'
import type { OperationRequest } from './operation-request.ts'
import { createPlanMemory, type PlanFor } from './remember-plans.ts'

/** An operation that was found valid and within limits. */
export interface PreparedOperation {
  readonly document: DocumentNode
  readonly type: OperationTypeNode
  readonly isPublic: boolean
  /** How SQL answers it with these variables; null when it has to be executed. */
  readonly planFor: PlanFor
}

interface Options {
  readonly schema: GraphQLSchema
  readonly trusted: TrustedDocuments
  readonly checkDocument: GraphQLEndpoint['checkDocument']
  readonly adhocQueries: ServiceLimits['adhocQueries']
}

const DOCUMENTS_KEPT = 1_000

/**
 * Finds trusted documents, and parses and checks each other one once for all that have the same limits.
 * @returns null for an operation that cannot run; it is not remembered, so that nobody fills the memory with nonsense
 */
export function createPrepareOperation({ schema, trusted, checkDocument, adhocQueries }: Options) {
  const kept = new Map<DocumentLimits, LRUCache<string, DocumentNode>>(
    Object.values(LIMITS).map((limits) => [limits, new LRUCache({ max: DOCUMENTS_KEPT })]),
  )
  const rememberPlans = createPlanMemory(schema)
  const prepared = new WeakMap<DocumentNode, Map<string | null, PreparedOperation>>()

  const readText = (text: string, visitor: Pick<Visitor, 'caller'>): DocumentNode | null => {
    const { class: caller } = visitor.caller
    if (!maySendOwn(caller, adhocQueries)) return null
    const documents = kept.get(LIMITS[caller])
    const known = documents?.get(text)
    if (known) return known
    const document = checkDocument(text, visitor)
    if (document) documents?.set(text, document)
    return document
  }
  return (
    { document: given, operationName }: OperationRequest,
    visitor: Pick<Visitor, 'caller'>,
  ): PreparedOperation | null => {
    const document = 'id' in given ? trusted.get(given.id) : readText(given.text, visitor)
    if (!document) return null
    const named = prepared.get(document) ?? new Map<string | null, PreparedOperation>()
    prepared.set(document, named)
    const known = named.get(operationName)
    if (known) return known
    const operation = getOperationAST(document, operationName)
    if (!operation || operation.operation === 'subscription') return null
    const isPublic = isPublicRead(document, operation)
    const made = { document, type: operation.operation, isPublic, planFor: rememberPlans(document, operation) }
    named.set(operationName, made)
    return made
  }
}
