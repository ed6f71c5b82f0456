import {
  type DocumentNode,
  getNamedType,
  getOperationAST,
  type GraphQLInputFieldConfig,
  GraphQLInputObjectType,
  type GraphQLSchema,
  isInputObjectType,
  isInputType,
  parse,
  TypeInfo,
  typeFromAST,
  valueFromAST,
  visit,
  visitWithTypeInfo,
} from 'graphql'

/** Which operation is asked about. */
export interface Asked {
  readonly schema: GraphQLSchema | undefined
  readonly query: string
  /** Which of several operations. */
  readonly operationName: string | undefined
}

/**
 * What the JSON of an operation's variables has to be: an object with a field for each variable that it declares, described
 * as what the variable is given to.
 * @returns null for an operation that cannot be read
 */
export function variablesType({ schema, query, operationName }: Asked): GraphQLInputObjectType | null {
  if (!schema) return null
  try {
    const document = parse(query)
    const declared = getOperationAST(document, operationName)?.variableDefinitions ?? []
    const uses = describeUses(schema, document)
    const fields = declared.flatMap(({ variable, type: node, defaultValue }): [string, GraphQLInputFieldConfig][] => {
      const type = typeFromAST(schema, node)
      if (!isInputType(type)) return []
      const name = variable.name.value
      const config = {
        type,
        description: uses.get(name),
        defaultValue: defaultValue && valueFromAST(defaultValue, type),
      }
      return [[name, config]]
    })
    return new GraphQLInputObjectType({ name: 'Variables', fields: Object.fromEntries(fields) })
  } catch {
    return null
  }
}

/** What the argument or field says that each variable is first given to, by the variable's name. */
function describeUses(schema: GraphQLSchema, document: DocumentNode): Map<string, string> {
  const uses = new Map<string, string>()
  const info = new TypeInfo(schema)
  visit(
    document,
    visitWithTypeInfo(info, {
      Variable({ name }, _key, parent) {
        const target =
          parent && 'kind' in parent && parent.kind === 'ObjectField'
            ? fieldOf(info, parent.name.value)
            : info.getArgument()
        if (target?.description && !uses.has(name.value)) uses.set(name.value, target.description)
      },
    }),
  )
  return uses
}

function fieldOf(info: TypeInfo, name: string) {
  const type = getNamedType(info.getParentInputType())
  return isInputObjectType(type) ? type.getFields()[name] : undefined
}
