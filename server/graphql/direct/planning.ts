import type { FieldNode, FragmentDefinitionNode, GraphQLObjectType, GraphQLSchema } from 'graphql'
import { collectSubfields } from 'graphql/execution/collectFields.js'

/** Something in an operation needs a resolver. */
export class NeedsResolver extends Error {}

/** One operation with its variables while it is planned. */
export interface Planning {
  readonly schema: GraphQLSchema
  readonly fragments: Record<string, FragmentDefinitionNode>
  readonly variables: Record<string, unknown>
  /** Fields that may still be planned: fragments in fragments grow beyond their text. */
  budget: number
}

/** Fields of the same key. */
export type FieldNodes = readonly FieldNode[]

/** The fields that an operation selects of a type, by the keys of the answer, as execution collects them. */
export function collect({ schema, fragments, variables }: Planning, type: GraphQLObjectType, nodes: FieldNodes) {
  return collectSubfields(schema, fragments, variables, type, nodes)
}
