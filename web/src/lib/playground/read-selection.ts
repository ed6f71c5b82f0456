import {
  type FragmentDefinitionNode,
  getNamedType,
  getNullableType,
  getOperationAST,
  type GraphQLOutputType,
  type GraphQLSchema,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  parse,
  SchemaMetaFieldDef,
  type SelectionSetNode,
  TypeMetaFieldDef,
} from 'graphql'
import type { Asked } from './variables-type.ts'

/** What an answer holds at a place, whether or not anything was found: fields by their key, in its order. */
export interface Selection {
  readonly isList: boolean
  /** None for a plain value. */
  readonly fields: ReadonlyMap<string, Selection>
}

/**
 * Reads what an operation asks for, with the fields of its fragments where they are spread.
 * @param asked  an operation that the server has taken
 * @returns null without the schema, which alone knows what is a list
 */
export function readSelection({ schema, query, operationName }: Asked): Selection | null {
  if (!schema) return null
  const document = parse(query)
  const operation = getOperationAST(document, operationName)
  const root = operation && schema.getRootType(operation.operation)
  if (!root) return null
  const fragments = document.definitions.filter((each) => each.kind === Kind.FRAGMENT_DEFINITION)
  const context = { schema, fragments: new Map(fragments.map((each) => [each.name.value, each])) }
  return { isList: false, fields: fieldsOf(context, [{ type: root.name, set: operation.selectionSet }]) }
}

interface Context {
  readonly schema: GraphQLSchema
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>
}

/** Fields that are asked of a type. */
interface Part {
  readonly type: string
  readonly set: SelectionSetNode
}

/** Parts that are asked of the same thing: a key that is in several of them is one field. */
function fieldsOf(context: Context, parts: readonly Part[]): Map<string, Selection> {
  const found = new Map<string, { isList: boolean; parts: Part[] }>()
  for (const [key, type, set] of parts.flatMap((part) => entriesOf(context, part))) {
    const before = found.get(key)?.parts ?? []
    const part = type && set ? [{ type: getNamedType(type).name, set }] : []
    found.set(key, { isList: type !== undefined && isListType(getNullableType(type)), parts: [...before, ...part] })
  }
  return new Map([...found].map(([key, { isList, parts }]) => [key, { isList, fields: fieldsOf(context, parts) }]))
}

type Entry = readonly [key: string, type: GraphQLOutputType | undefined, set: SelectionSetNode | undefined]

function entriesOf(context: Context, { type, set }: Part): Entry[] {
  return set.selections.flatMap((each): Entry[] => {
    if (each.kind === Kind.FIELD) {
      const { alias, name, selectionSet } = each
      return [[(alias ?? name).value, typeOfField(context.schema, type, name.value), selectionSet]]
    }
    const fragment = each.kind === Kind.INLINE_FRAGMENT ? each : context.fragments.get(each.name.value)
    if (!fragment) return []
    const { typeCondition, selectionSet } = fragment
    return entriesOf(context, { type: typeCondition?.name.value ?? type, set: selectionSet })
  })
}

function typeOfField(schema: GraphQLSchema, typeName: string, name: string): GraphQLOutputType | undefined {
  const type = schema.getType(typeName)
  const meta = [SchemaMetaFieldDef, TypeMetaFieldDef].find((each) => each.name === name)
  return (meta ?? (isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined))?.type
}
