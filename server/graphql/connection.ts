import type { ObjectRef } from '@pothos/core'
import { queryFromInfo } from '@pothos/plugin-prisma'
import type { GraphQLResolveInfo } from 'graphql'
import { type Page, type PagePlan, toPage } from '../reads/keyset.ts'
import { builder } from './builder.ts'
import type { Context } from './context.ts'

/** One page of a list, with the count of the whole list held back until somebody selects it. */
export interface Connection<Row> extends Page<Row> {
  readonly count: () => Promise<number>
}

/** What a query selects of a connection's nodes, for Prisma; `include` adds what cursors are made of. */
export function nodeSelection(
  context: Context,
  info: GraphQLResolveInfo,
  typeName: string,
  include: object = {},
): object {
  const paths: [['nodes'], ['edges', 'node']] = [['nodes'], ['edges', 'node']]
  return queryFromInfo({ context, info, typeName, paths, include: include as never })
}

/** What a query selects of the one row that a field gives, for Prisma. */
export function rowSelection(context: Context, info: GraphQLResolveInfo): object {
  return queryFromInfo({ context, info })
}

/**
 * The same for a connection that hangs on a relation: it is read in the statement of its parent, so that a list of
 * actors with their motives costs no more than one actor.
 */
export function nestedNodes<Query>(nested: (...args: never[]) => unknown, typeName: string, query: Query): Query {
  const path = { getType: () => typeName, paths: [[{ name: 'nodes' }], [{ name: 'edges' }, { name: 'node' }]] }
  // The id is read even when no node is selected: Prisma refuses an empty selection.
  return nested({ select: { id: true }, ...query } as never, path as never) as Query
}

export const pageArgs = builder.args((t) => ({
  first: t.int({
    description: 'Read forwards: how many to return, 1 to 100. 20 when neither first nor last is given.',
  }),
  after: t.string({ description: 'Read on after this cursor: the endCursor of the page before.' }),
  last: t.int({ description: 'Read backwards: how many to return, 1 to 100.' }),
  before: t.string({ description: 'Read what stands before this cursor: the startCursor of the page after.' }),
}))

export function toConnection<Row extends object>(
  rows: readonly Row[],
  plan: PagePlan,
  count: () => Promise<number>,
): Connection<Row> {
  return { ...toPage(rows, plan), count }
}

export const PageInfo = builder.objectRef<Page<unknown>>('PageInfo').implement({
  description: 'Where a page stands in its list, and the cursors to read on from.',
  fields: (t) => ({
    hasNextPage: t.exposeBoolean('hasNextPage', { description: 'Whether more follows this page.' }),
    hasPreviousPage: t.exposeBoolean('hasPreviousPage', { description: 'Whether something stands before this page.' }),
    startCursor: t.string({
      nullable: true,
      description: 'Cursor of the first entry; pass it as `before` to read backwards.',
      resolve: (page) => page.edges[0]?.cursor ?? null,
    }),
    endCursor: t.string({
      nullable: true,
      description: 'Cursor of the last entry; pass it as `after` to read on.',
      resolve: (page) => page.edges.at(-1)?.cursor ?? null,
    }),
  }),
})

type SchemaTypes = typeof builder extends PothosSchemaTypes.SchemaBuilder<infer T> ? T : never

/** Defines `<Name>Connection` and `<Name>Edge` for a type; `plural` is how a sentence names its members. */
export function defineConnection<Row extends object>(node: ObjectRef<SchemaTypes, Row>, name: string, plural: string) {
  const Edge = builder.objectRef<Page<Row>['edges'][number]>(`${name}Edge`).implement({
    description: `One of the ${plural} and its place in the list.`,
    fields: (t) => ({
      node: t.field({
        type: node,
        description: 'The entry itself; `nodes` gives all of them without their cursors.',
        resolve: (edge) => edge.node as never,
      }),
      cursor: t.exposeString('cursor', { description: 'Its place in the list, for `after` and `before`.' }),
    }),
  })
  return builder.objectRef<Connection<Row>>(`${name}Connection`).implement({
    description: `A page of ${plural}: up to 100 at once. Read on with pageInfo.endCursor as “after”.`,
    fields: (t) => ({
      nodes: t.field({
        type: [node],
        description: `The ${plural} of this page.`,
        resolve: (page) => page.edges.map((edge) => edge.node) as never,
      }),
      edges: t.field({
        type: [Edge],
        description: `The ${plural} of this page, each with its cursor.`,
        resolve: (page) => [...page.edges],
      }),
      pageInfo: t.field({ type: PageInfo, description: 'Where this page stands.', resolve: (page) => page }),
      totalCount: t.int({
        description: `How many ${plural} there are in all; counted only when asked for.`,
        resolve: (page) => page.count(),
      }),
    }),
  })
}
