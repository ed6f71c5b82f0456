import {
  getNamedType,
  type GraphQLField,
  type GraphQLObjectType,
  isLeafType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql'
import type { Shape, ShapeValue } from '../../reads/direct/shape.ts'
import { modelOf } from '../../reads/sql/model.ts'
import type { InSql } from './in-sql.ts'

interface Extensions {
  readonly inSql?: InSql
  readonly pothosExposedField?: string
  readonly pothosPrismaRelationField?: boolean
  readonly pothosPrismaSelect?: false | ((args: object, context: object, nested: (query?: object) => object) => object)
}

/**
 * How SQL alone can give what is selected of a type.
 * @returns null when something in it needs a resolver, an argument, a fragment or a directive
 */
export function planShape(type: GraphQLObjectType, set: SelectionSetNode): Shape | null {
  const parts = set.selections.map((selection) => {
    if (selection.kind !== Kind.FIELD || selection.directives?.length || selection.arguments?.length) return null
    const key = (selection.alias ?? selection.name).value
    const value = planField(type, selection.name.value, selection.selectionSet)
    return value && { key, value }
  })
  const found = parts.filter((part) => part !== null)
  // The same key twice would have to be merged.
  const isPlain = found.length === parts.length && new Set(found.map(({ key }) => key)).size === found.length
  return isPlain && found.length <= 40 ? found : null
}

function planField(type: GraphQLObjectType, name: string, set: SelectionSetNode | undefined): ShapeValue | null {
  if (name === '__typename') return { kind: 'constant', json: JSON.stringify(type.name) }
  const model = (type.extensions as { pothosPrismaModel?: string }).pothosPrismaModel
  const field = type.getFields()[name]
  if (!model || !field) return null
  if (name === 'id' && type.getInterfaces().some((each) => each.name === 'Node'))
    return { kind: 'id', typename: type.name }
  const place = placeOf(field)
  if (!place) return null
  const named = getNamedType(field.type)
  if (isLeafType(named)) return set || !isReadable(model, place.path) ? null : { kind: 'column', path: place.path }
  const shape = set && isObjectType(named) ? planShape(named, set) : null
  return shape && { kind: 'rows', path: place.path, orderBy: place.orderBy, where: place.where ?? {}, shape }
}

function placeOf(field: GraphQLField<unknown, unknown>): (InSql & { readonly where?: object }) | null {
  const extensions = field.extensions as Extensions
  if (extensions.inSql) return extensions.inSql
  if (extensions.pothosExposedField) return { path: [extensions.pothosExposedField] }
  const { pothosPrismaRelationField: isRelation, pothosPrismaSelect: select } = extensions
  if (!isRelation || !select) return null
  // What the resolver would order and filter by.
  const asked = select({}, {}, (query) => query ?? {}) as { readonly select?: Record<string, unknown> }
  const [[relation, query] = [], ...more] = Object.entries(asked.select ?? {})
  if (relation === undefined || more.length > 0 || typeof query !== 'object' || query === null) return null
  const { orderBy, where, ...others } = query as { orderBy?: object; where?: object }
  if (Object.keys(others).length > 0) return null
  return { path: [relation], ...(orderBy && { orderBy }), ...(where && { where }) }
}

/** Moments are written in another way by the API than by SQL. */
function isReadable(start: string, path: readonly string[]): boolean {
  const model = path
    .slice(0, -1)
    .reduce((name, relation) => modelOf(name).relations.get(relation)?.target ?? name, start)
  const type = modelOf(model).columns.get(path.at(-1) ?? '')
  return type !== undefined && type !== 'DateTime' && type !== 'Json'
}
