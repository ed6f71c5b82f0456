import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getVariableValues,
  type GraphQLObjectType,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
} from 'graphql'
import { collectFields } from 'graphql/execution/collectFields.js'
import { type CompiledShapes, compileShapes } from '../../reads/direct/read-shapes.ts'
import type { Shape } from '../../reads/direct/shape.ts'
import { InvalidRequest } from '../../reads/invalid-request.ts'
import { planField } from './plan-shape.ts'
import { NeedsResolver, type Planning } from './planning.ts'

/** How an operation is answered: some fields of its root by SQL alone, the others by execution. */
export interface DirectRead {
  /** The keys of the answer in order; `isDirect` are those that the statement gives, in its order. */
  readonly keys: readonly { readonly key: string; readonly isDirect: boolean }[]
  readonly statement: CompiledShapes
  /** The same operation with the other fields alone; null when there are none. */
  readonly rest: DocumentNode | null
}

/** More than this is executed field by field. */
const MOST_FIELDS = 500

/**
 * Plans an operation with the variables that it was sent with.
 * @returns null when SQL gives no field of its root, or something about the request is wrong: execution then says what
 */
export function planRead(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  inputs: Record<string, unknown> | null,
): DirectRead | null {
  const query = schema.getQueryType()
  if (!query || operation.operation !== 'query' || operation.directives?.length) return null
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], inputs ?? {})
  if (!coerced) return null
  const defined = document.definitions.filter((each) => each.kind === Kind.FRAGMENT_DEFINITION)
  const fragments = Object.fromEntries(defined.map((each) => [each.name.value, each]))
  const planning: Planning = { schema, fragments, variables: coerced, budget: MOST_FIELDS }
  try {
    const roots = [...collectFields(schema, fragments, coerced, query, operation.selectionSet)].map(([key, nodes]) => ({
      key,
      nodes,
      shape: planRoot(planning, query, nodes),
    }))
    const shapes = roots.flatMap(({ shape }) => shape ?? [])
    if (shapes.every(({ kind }) => kind === 'constant')) return null
    const others = roots.flatMap(({ shape, nodes }) => (shape ? [] : nodes))
    return {
      keys: roots.map(({ key, shape }) => ({ key, isDirect: shape !== null })),
      statement: compileShapes(shapes),
      rest: others.length === 0 ? null : withFields(operation, others, defined),
    }
  } catch (error) {
    if (error instanceof InvalidRequest) return null
    throw error
  }
}

function planRoot(planning: Planning, query: GraphQLObjectType, nodes: readonly FieldNode[]): Shape | null {
  try {
    return planField(planning, query, nodes)
  } catch (error) {
    if (error instanceof NeedsResolver) return null
    throw error
  }
}

function withFields(
  operation: OperationDefinitionNode,
  fields: readonly FieldNode[],
  fragments: readonly FragmentDefinitionNode[],
): DocumentNode {
  const selectionSet = { ...operation.selectionSet, selections: fields }
  return { kind: Kind.DOCUMENT, definitions: [{ ...operation, selectionSet }, ...fragments] }
}
