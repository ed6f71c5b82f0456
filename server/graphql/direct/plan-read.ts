import {
  type DocumentNode,
  type FieldNode,
  getNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql'
import type { Shape } from '../../reads/direct/shape.ts'
import { DIRECT_LISTS, DIRECT_ROWS, type DirectList, type DirectRow } from './direct-roots.ts'
import { planShape } from './plan-shape.ts'

/** A read of one root field that SQL alone can answer. */
export type DirectRead = {
  readonly root: FieldNode
  readonly operation: OperationDefinitionNode
} & (
  | { readonly kind: 'row'; readonly source: DirectRow; readonly shape: Shape }
  | {
      readonly kind: 'list'
      readonly source: DirectList
      readonly shape: Shape
      /** What is selected of the connection, in order. */
      readonly parts: readonly ConnectionPart[]
    }
)

export type ConnectionPart =
  | { readonly key: string; readonly name: 'nodes' | 'totalCount' }
  | { readonly key: string; readonly name: 'edges' | 'pageInfo'; readonly fields: readonly Named[] }

export interface Named {
  readonly key: string
  readonly name: string
}

/** @returns null for an operation that has to be executed: anything with a fragment, a directive or a resolver of its own */
export function planRead(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): DirectRead | null {
  const [root, ...others] = operation.selectionSet.selections
  const query = schema.getQueryType()
  if (!query || operation.operation !== 'query' || document.definitions.length > 1 || others.length > 0) return null
  if (root?.kind !== Kind.FIELD || root.directives?.length || operation.directives?.length || !root.selectionSet)
    return null
  const type = getNamedType(query.getFields()[root.name.value]?.type ?? query)
  if (!isObjectType(type)) return null
  const row = DIRECT_ROWS[root.name.value]
  if (row) {
    const shape = planShape(type, root.selectionSet)
    return shape && { kind: 'row', root, operation, source: row, shape }
  }
  const list = DIRECT_LISTS[root.name.value]
  return list ? planList(type, root, operation, list) : null
}

function planList(
  type: GraphQLObjectType,
  root: FieldNode,
  operation: OperationDefinitionNode,
  source: DirectList,
): DirectRead | null {
  const node = getNamedType(type.getFields().nodes?.type ?? type)
  const fields = plainFields(root.selectionSet)
  if (!fields || !isObjectType(node)) return null
  const parts: ConnectionPart[] = []
  let shape: Shape | null = null
  for (const field of fields) {
    const key = (field.alias ?? field.name).value
    const name = field.name.value
    // The node of an edge has a selection of its own, which planShape looks into.
    const inner = field.selectionSet && plainFields(field.selectionSet)
    if (name === 'totalCount') parts.push({ key, name })
    else if (name === 'pageInfo' && inner) parts.push({ key, name, fields: inner.map(toNamed) })
    else if (name === 'nodes' && field.selectionSet && !shape) {
      shape = planShape(node, field.selectionSet)
      parts.push({ key, name })
    } else if (name === 'edges' && inner && !shape) {
      const nodes = inner.filter((each) => each.name.value === 'node')
      shape = nodes.length === 1 && nodes[0]?.selectionSet ? planShape(node, nodes[0].selectionSet) : null
      parts.push({ key, name, fields: inner.map(toNamed) })
    } else return null
  }
  const known = ['node', 'cursor', 'hasNextPage', 'hasPreviousPage', 'startCursor', 'endCursor']
  const isKnown = parts.every((part) => !('fields' in part) || part.fields.every(({ name }) => known.includes(name)))
  return shape && isKnown ? { kind: 'list', root, operation, source, shape, parts } : null
}

/** The fields of a set, each under a key of its own; null when there is anything else in it. */
function plainFields(
  { selections }: SelectionSetNode = { kind: Kind.SELECTION_SET, selections: [] },
): FieldNode[] | null {
  const fields = selections.filter((each) => each.kind === Kind.FIELD)
  const keys = new Set(fields.map(({ alias, name }) => (alias ?? name).value))
  const isPlain = fields.length === selections.length && keys.size === fields.length
  return isPlain && fields.every(({ directives, arguments: args }) => !directives?.length && !args?.length)
    ? fields
    : null
}

function toNamed({ alias, name }: FieldNode): Named {
  return { key: (alias ?? name).value, name: name.value }
}
