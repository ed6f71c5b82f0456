import {
  getNamedType,
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLNamedType,
  type GraphQLSchema,
  isInputObjectType,
  isScalarType,
  Kind,
} from 'graphql'
import { getContextAtPosition, getTypeInfo, type IPosition, type State } from 'graphql-language-service'

/** Where in an operation somebody is; the language service counts places in lines. */
export interface PlaceInOperation {
  readonly schema: GraphQLSchema
  readonly query: string
  readonly cursor: IPosition
}

/**
 * What in the schema a name or value in an operation is about: the type that it gives or takes, or itself where that is a
 * scalar, which says nothing.
 * @returns its schema coordinate, such as `ClaimWhere`, `ClaimWhere.country` or `Query.claims(first:)`
 */
export function findCoordinate({ schema, query, cursor }: PlaceInOperation): string | null {
  const state = withoutValue(getContextAtPosition(query, cursor, schema)?.state)
  if (!state) return null
  const { type, parentType, fieldDef, argDef } = getTypeInfo(schema, state)
  const field = parentType && fieldDef ? `${getNamedType(parentType)}.${fieldDef.name}` : null
  if (state.kind === Kind.OBJECT_FIELD) {
    const input = inputFieldOf(schema, state)
    return input && typeOrSelf(getNamedType(input.field.type), `${input.owner}.${input.field.name}`)
  }
  if (state.kind === Kind.ARGUMENT && argDef)
    return typeOrSelf(getNamedType(argDef.type), field && `${field}(${argDef.name}:)`)
  const named = getNamedType(type)
  if (named && /Field$/.test(state.kind ?? '')) return typeOrSelf(named, field)
  return named?.name ?? (parentType ? getNamedType(parentType).name : null)
}

/** The field of an input object whose name stands at a place, and the type that has it. */
export function findInputField({ schema, query, cursor }: PlaceInOperation) {
  const state = getContextAtPosition(query, cursor, schema)?.state
  return state?.kind === Kind.OBJECT_FIELD && state.step === 0 ? inputFieldOf(schema, state) : null
}

function inputFieldOf(
  schema: GraphQLSchema,
  { name, prevState }: State,
): { readonly owner: GraphQLInputObjectType; readonly field: GraphQLInputField } | null {
  if (!prevState) return null
  const owner = getNamedType(getTypeInfo(schema, prevState).inputType)
  const field = name && isInputObjectType(owner) ? owner.getFields()[name] : undefined
  return isInputObjectType(owner) && field ? { owner, field } : null
}

/** A value belongs to what takes it. A variable that is declared takes one itself. */
function withoutValue(state: State | null | undefined): State | null | undefined {
  const { kind = '', prevState } = state ?? {}
  const isUse = kind === Kind.VARIABLE && prevState?.kind !== Kind.VARIABLE_DEFINITION
  return isUse || /Value$/.test(kind ?? '') ? withoutValue(prevState) : state
}

function typeOrSelf(type: GraphQLNamedType, self: string | null): string {
  return isScalarType(type) && self !== null ? self : type.name
}
