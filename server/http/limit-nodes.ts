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
  type SelectionNode,
  type SelectionSetNode,
  TypeMetaFieldDef,
  type ValidationContext,
} from 'graphql'
import { DEFAULT_PAGE_SIZE, MAXIMUM_PAGE_SIZE } from '../reads/keyset.ts'
import { documentRefusal } from './document-refusal.ts'

/** What a list without pages is taken to hold: locators, links, options and the like. */
const USUAL_LIST = 10

/** Above this a number says no more than that it is absurd. */
const MOST_SAID = 1e9

/**
 * A validation rule: refuses an operation that could give more objects than `maximum`, by the sizes of its pages and
 * the usual length of plain lists. Depth alone does not see that lists in lists multiply.
 */
export function limitNodes(maximum: number) {
  return (context: ValidationContext): ASTVisitor => ({
    OperationDefinition(operation) {
      const root = context.getSchema().getRootType(operation.operation)
      const count = root ? countNodes(context, operation.selectionSet, root) : 0
      if (count <= maximum) return
      const number = count > MOST_SAID ? `more than ${MOST_SAID}` : count
      const advice = 'Ask for smaller pages, or for fewer lists inside lists.'
      const message = `This could give ${number} objects; at most ${maximum} are given at once. ${advice}`
      throw documentRefusal('TOO_MANY_NODES', message, operation)
    },
  })
}

/** @returns the number of objects; a fragment is counted once, however often it is spread, so that counting ends in time */
function countNodes(context: ValidationContext, start: SelectionSetNode, root: GraphQLNamedType): number {
  const counts = new Map<string, number>()
  const countFragment = (name: string): number => {
    const known = counts.get(name)
    if (known !== undefined) return known
    // One that spreads itself is refused by another rule.
    counts.set(name, 0)
    const fragment = context.getFragment(name)
    const type = fragment && context.getSchema().getType(fragment.typeCondition.name.value)
    const count = type ? countSet(fragment.selectionSet, type) : 0
    counts.set(name, count)
    return count
  }
  const countSelection = (selection: SelectionNode, type: GraphQLNamedType): number => {
    if (selection.kind === 'FragmentSpread') return countFragment(selection.name.value)
    if (selection.kind === 'InlineFragment') {
      const condition = selection.typeCondition && context.getSchema().getType(selection.typeCondition.name.value)
      return countSet(selection.selectionSet, condition ?? type)
    }
    const next = fieldOf(type, selection.name.value)
    const named = next && getNamedType(next.type)
    if (!selection.selectionSet || !next || !isCompositeType(named)) return 0
    const each = 1 + countSet(selection.selectionSet, named)
    return each * multiplier(selection, named, isListType(getNullableType(next.type)), type)
  }
  const countSet = ({ selections }: SelectionSetNode, type: GraphQLNamedType): number =>
    selections.reduce((sum, selection) => sum + countSelection(selection, type), 0)
  return countSet(start, root)
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
