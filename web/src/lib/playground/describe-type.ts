import {
  getNamedType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isRequiredInputField,
  isScalarType,
  isUnionType,
} from 'graphql'

/** A field, an argument or an input field, as the manual shows it. */
export interface FieldEntry {
  readonly name: string
  /** As in the schema: `[Claim!]!`. */
  readonly type: string
  /** The type without its brackets. */
  readonly typeName: string
  readonly description: string
  /** Whether it has to be given: never so for a field that is read. */
  readonly isRequired: boolean
  readonly args: readonly FieldEntry[]
}

/** A type, as the manual shows it. */
export interface TypeEntry {
  readonly name: string
  readonly kind: 'Object' | 'Input' | 'Choice of values' | 'One of several types' | 'Interface' | 'Scalar'
  readonly description: string
  readonly fields: readonly FieldEntry[]
  readonly values: readonly { readonly name: string; readonly description: string }[]
  /** The types that it may turn out to be. */
  readonly members: readonly string[]
}

/** @returns null for a name that is no type */
export function describeType(schema: GraphQLSchema, name: string): TypeEntry | null {
  const type = schema.getType(name)
  if (!type) return null
  return {
    name,
    kind: kindOf(type),
    description: type.description ?? '',
    fields:
      isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)
        ? Object.values(type.getFields()).map(describeField)
        : [],
    values: isEnumType(type)
      ? type.getValues().map((value) => ({ name: value.name, description: value.description ?? '' }))
      : [],
    members: isAbstractType(type) ? schema.getPossibleTypes(type).map((each) => each.name) : [],
  }
}

/** Names of all types, without those of introspection. */
export function typeNames(schema: GraphQLSchema): string[] {
  return Object.keys(schema.getTypeMap()).filter((name) => !name.startsWith('__'))
}

export function describeField(field: GraphQLField<unknown, unknown> | GraphQLInputField | GraphQLArgument): FieldEntry {
  return {
    name: field.name,
    type: String(field.type),
    typeName: getNamedType(field.type).name,
    description: field.description ?? '',
    isRequired: 'defaultValue' in field && isRequiredInputField(field),
    args: 'args' in field ? field.args.map(describeField) : [],
  }
}

function kindOf(type: GraphQLNamedType): TypeEntry['kind'] {
  if (isInputObjectType(type)) return 'Input'
  if (isEnumType(type)) return 'Choice of values'
  if (isUnionType(type)) return 'One of several types'
  if (isInterfaceType(type)) return 'Interface'
  return isScalarType(type) ? 'Scalar' : 'Object'
}
