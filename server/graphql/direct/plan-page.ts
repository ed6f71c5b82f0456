import { getNamedType, type GraphQLObjectType, isObjectType } from 'graphql'
import type { PageFact, PagePart, PageShape, Shape } from '../../reads/direct/shape.ts'
import { planPage as planKeyset } from '../../reads/keyset.ts'
import type { DirectList, InSql } from './in-sql.ts'
import { collect, type FieldNodes, NeedsResolver, type Planning } from './planning.ts'

type PlanObject = (
  planning: Planning,
  type: GraphQLObjectType,
  nodes: FieldNodes,
  given?: Readonly<Record<string, InSql>>,
) => Shape

/** How SQL alone can give what is selected of a connection (connection.ts). */
export function planPage(
  planning: Planning,
  type: GraphQLObjectType,
  nodes: FieldNodes,
  { model, where, ordering, args }: DirectList,
  planObject: PlanObject,
): PageShape {
  const plan = planKeyset(args, ordering)
  const cursor = (): Shape => ({ kind: 'cursor', ordering })
  const planPart = (name: string, same: FieldNodes): PagePart => {
    const entry = objectOf(type, name)
    if (name === 'totalCount') return { kind: 'total' }
    if (name === 'nodes') return { kind: 'entries', shape: planObject(planning, entry, same) }
    if (name === 'pageInfo') return { kind: 'info', fields: planFacts(planning, entry, same) }
    if (name !== 'edges') throw new NeedsResolver()
    const shape = planObject(planning, entry, same, { cursor, node: (_args, { object }) => object() })
    return { kind: 'entries', shape }
  }
  const parts = [...collect(planning, type, nodes)].map(([key, same]) => ({
    key,
    value: constantOf(type, same) ?? planPart(nameOf(same), same),
  }))
  return { kind: 'page', model, where: typeof where === 'function' ? (where as never) : () => where, plan, parts }
}

function planFacts(planning: Planning, type: GraphQLObjectType, nodes: FieldNodes) {
  return [...collect(planning, type, nodes)].map(([key, same]) => ({
    key,
    value: constantOf(type, same) ?? ({ kind: nameOf(same) } as PageFact),
  }))
}

function constantOf(type: GraphQLObjectType, nodes: FieldNodes) {
  return nameOf(nodes) === '__typename' ? ({ kind: 'constant', json: JSON.stringify(type.name) } as const) : null
}

function nameOf([node]: FieldNodes): string {
  return node?.name.value ?? ''
}

/** The object that a field gives; of a field without one nothing is asked. */
function objectOf(type: GraphQLObjectType, name: string): GraphQLObjectType {
  const named = getNamedType(type.getFields()[name]?.type ?? type)
  return isObjectType(named) ? named : type
}
