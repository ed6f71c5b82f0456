import { getDatamodel } from '../../generated/pothos.ts'

/** A column of the one table that equals a column of the other. */
export interface Relation {
  readonly target: string
  readonly isList: boolean
  /** A to-one relation that is always there, so that an inner join loses no row. */
  readonly isRequired: boolean
  readonly from: string
  readonly to: string
}

/** A table as schema.prisma describes it. */
export interface Model {
  readonly name: string
  /** Prisma's type of each column. */
  readonly columns: ReadonlyMap<string, string>
  readonly relations: ReadonlyMap<string, Relation>
}

interface Field {
  readonly name: string
  readonly type: string
  readonly kind: string
  readonly isList: boolean
  readonly isRequired: boolean
  readonly relationName?: string
  readonly relationFromFields?: readonly string[]
}

const { models } = getDatamodel().datamodel as unknown as {
  models: Record<string, { readonly fields: readonly Field[] }>
}
const known = new Map(Object.keys(models).map((name) => [name, describe(name)]))

export function modelOf(name: string): Model {
  const model = known.get(name)
  if (!model) throw new Error(`schema.prisma has no model ${name}`)
  return model
}

function describe(name: string): Model {
  const fields = models[name]?.fields ?? []
  const columns = fields.filter(({ kind }) => kind === 'scalar' || kind === 'enum')
  const relations = fields.filter(({ kind }) => kind === 'object')
  return {
    name,
    columns: new Map(columns.map((field) => [field.name, field.type])),
    relations: new Map(relations.map((field) => [field.name, relate(field)])),
  }
}

/** Every foreign key of the schema points at a column `id`. */
function relate({ type, isList, isRequired, relationName, relationFromFields }: Field): Relation {
  const [own] = relationFromFields ?? []
  const shared = { target: type, isList, isRequired: own !== undefined && isRequired }
  if (own) return { ...shared, from: own, to: 'id' }
  const opposite = models[type]?.fields.find(
    (field) => field.relationName === relationName && field.relationFromFields?.length,
  )
  const [foreign] = opposite?.relationFromFields ?? []
  if (!foreign) throw new Error(`no foreign key carries ${relationName ?? type}`)
  return { ...shared, from: 'id', to: foreign }
}
