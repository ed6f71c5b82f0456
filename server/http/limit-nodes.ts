import {
  type ASTVisitor,
  type FieldNode,
  getNamedType,
  getNullableType,
  type GraphQLField,
  type GraphQLNamedType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  SchemaMetaFieldDef,
  type SelectionSetNode,
  TypeMetaFieldDef,
  type ValidationContext,
} from 'graphql'
import { DEFAULT_PAGE_SIZE, MAXIMUM_PAGE_SIZE } from '../reads/keyset.ts'
import { documentRefusal } from './document-refusal.ts'

/** How far beyond the maximum is counted, to say by how much it was passed: a document that cannot end is cut off there. */
const COUNTED_BEYOND = 4

/** What a list without pages is taken to hold: locators, links, options and the like. */
const USUAL_LIST = 10

/**
 * A validation rule: refuses an operation that could give more objects than `maximum`, by the sizes of its pages and
 * the usual length of plain lists. Depth alone does not see that lists in lists multiply.
 */
export function limitNodes(maximum: number) {
  return (context: ValidationContext): ASTVisitor => ({
    OperationDefinition(operation) {
      const root = context.getSchema().getRootType(operation.operation)
      if (!root) return
      const counted = countNodes(context, operation.selectionSet, root, COUNTED_BEYOND * maximum)
      if (counted <= maximum) return
      const number = counted > COUNTED_BEYOND * maximum ? `more than ${COUNTED_BEYOND * maximum}` : counted
      const advice = 'Ask for smaller pages, or for fewer lists inside lists.'
      const message = `This could give ${number} objects; at most ${maximum} are given at once. ${advice}`
      throw documentRefusal('TOO_MANY_NODES', message, operation)
    },
  })
}

/** @returns the number of objects, or some number above `maximum` as soon as it is passed */
function countNodes(
  context: ValidationContext,
  start: SelectionSetNode,
  root: GraphQLNamedType,
  maximum: number,
): number {
  let total = 0
  const weigh = (set: SelectionSetNode, type: GraphQLNamedType, times: number, spreads: readonly string[]): void => {
    for (const selection of set.selections) {
      if (total > maximum) return
      if (selection.kind === 'Field') {
        const next = fieldOf(type, selection.name.value)
        const named = next && getNamedType(next.type)
        if (!selection.selectionSet || !next || !isCompositeType(named)) continue
        const many = times * multiplier(selection, named, isListType(getNullableType(next.type)), type)
        total += many
        weigh(selection.selectionSet, named, many, spreads)
        continue
      }
      // A spread counts as well: fragments that spread each other twice over would otherwise be walked for ever.
      total += 1
      const fragment = selection.kind === 'InlineFragment' ? selection : context.getFragment(selection.name.value)
      const name = selection.kind === 'FragmentSpread' ? selection.name.value : ''
      if (!fragment || spreads.includes(name)) continue
      const condition = fragment.typeCondition && context.getSchema().getType(fragment.typeCondition.name.value)
      weigh(fragment.selectionSet, condition ?? type, times, name ? [...spreads, name] : spreads)
    }
  }
  weigh(start, root, 1, [])
  return total
}

/** The schema describes itself in lists inside lists as well. */
function fieldOf(type: GraphQLNamedType, name: string): GraphQLField<unknown, unknown> | undefined {
  if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef
  if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef
  return isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined
}

/** The page size counts once, at the connection: its nodes and edges are the same entries. */
function multiplier(field: FieldNode, type: GraphQLNamedType, isList: boolean, parent: GraphQLNamedType): number {
  if (type.name.endsWith('Connection')) return pageSize(field)
  return isList && !parent.name.endsWith('Connection') ? USUAL_LIST : 1
}

/** A size that comes in a variable is taken to be the largest. */
function pageSize(field: FieldNode): number {
  const size = field.arguments?.find(({ name }) => name.value === 'first' || name.value === 'last')?.value
  if (!size || size.kind === 'NullValue') return DEFAULT_PAGE_SIZE
  return size.kind === 'IntValue' ? Math.min(Math.max(Number(size.value), 1), MAXIMUM_PAGE_SIZE) : MAXIMUM_PAGE_SIZE
}
