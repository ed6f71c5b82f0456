import {
  getArgumentValues,
  getNamedType,
  type GraphQLField,
  type GraphQLObjectType,
  isLeafType,
  isObjectType,
} from 'graphql'
import type { ObjectShape, Shape } from '../../reads/direct/shape.ts'
import { modelOf } from '../../reads/sql/model.ts'
import { column, type InSql, one } from './in-sql.ts'
import { planPage } from './plan-page.ts'
import { collect, type FieldNodes, NeedsResolver, type Planning } from './planning.ts'

type Given = Readonly<Record<string, InSql>>

/**
 * How SQL alone can give what is selected of a type.
 * @param given  where fields are found that the type's own extensions do not tell
 * @throws NeedsResolver when it cannot
 */
function planObject(planning: Planning, type: GraphQLObjectType, nodes: FieldNodes, given: Given = {}): ObjectShape {
  const fields = [...collect(planning, type, nodes)].map(([key, same]) => ({
    key,
    value: planField(planning, type, same, given),
  }))
  return { kind: 'object', fields }
}

/** The same of one field; fields of the same key and name have been gathered. */
export function planField(planning: Planning, type: GraphQLObjectType, nodes: FieldNodes, given: Given = {}): Shape {
  const [node] = nodes
  if (!node || (planning.budget -= 1) < 0) throw new NeedsResolver()
  const name = node.name.value
  if (name === '__typename') return { kind: 'constant', json: JSON.stringify(type.name) }
  const field = type.getFields()[name]
  if (!field) throw new NeedsResolver()
  const place = given[name] ?? (field.extensions as Extensions).inSql ?? placeOf(type, field)
  if (!place) throw new NeedsResolver()
  const named = getNamedType(field.type)
  const object = () => {
    if (!isObjectType(named)) throw new NeedsResolver()
    return named
  }
  return place(getArgumentValues(field, node, planning.variables) as never, {
    object: (fields, unlessNull = []) => ({ ...planObject(planning, object(), nodes, fields), unlessNull }),
    page: (list) => planPage(planning, object(), nodes, list, planObject),
  })
}

interface Extensions {
  readonly inSql?: InSql
  readonly pothosExposedField?: string
  readonly pothosPrismaRelationField?: boolean
  readonly pothosPrismaSelect?: false | ((args: object, context: object, nested: (query?: object) => object) => object)
}
interface Relation {
  readonly where?: object
  readonly orderBy?: object
}

/** Where SQL finds what Pothos says of a field: an id, a column or a relation. */
function placeOf(type: GraphQLObjectType, field: GraphQLField<unknown, unknown>): InSql | null {
  const model = (type.extensions as { pothosPrismaModel?: string }).pothosPrismaModel
  if (model === undefined) return null
  if (field.name === 'id' && type.getInterfaces().some(({ name }) => name === 'Node'))
    return () => ({ kind: 'id', typename: type.name })
  const { columns, relations } = modelOf(model)
  const extensions = field.extensions as Extensions
  const { pothosExposedField: name, pothosPrismaRelationField: isRelation, pothosPrismaSelect: select } = extensions
  if (name !== undefined) {
    const isPlain = isLeafType(getNamedType(field.type)) && columns.has(name) && columns.get(name) !== 'Json'
    return isPlain ? () => column(name) : null
  }
  if (!isRelation || !select || field.args.length > 0) return null
  // What the resolver would order and filter by.
  const { select: asked = {} } = select({}, {}, (query) => query ?? {}) as { select?: Record<string, unknown> }
  const [[relation, query] = ['', {}], ...more] = Object.entries(asked) as [string, Relation][]
  const { orderBy, where, ...others } = query
  const found = relations.get(relation)
  if (!found || more.length > 0 || Object.keys(others).length > 0) return null
  if (!found.isList) return (_args, { object }) => one(relation, object())
  const list = { relation, ...(where && { where }), ...(orderBy && { orderBy }) }
  return (_args, { object }) => ({ kind: 'many', lists: [{ ...list, shape: object() }] })
}
