import type { GraphQLResolveInfo } from 'graphql'
import type { Prisma } from '../generated/client.ts'
import { type PageArgs, planPage } from '../reads/keyset.ts'
import type { Ordering } from '../reads/ordering.ts'
import { readPage } from '../reads/read-page.ts'
import type { RowOf } from '../reads/read-rows.ts'
import { type Connection, nodeSelection } from './connection.ts'
import type { Context } from './context.ts'
import { selects } from './selects.ts'

interface List<Model extends Prisma.ModelName> {
  /** Table, and GraphQL type of the nodes. */
  readonly model: Model
  readonly where: object
  readonly ordering: Ordering
  readonly args: PageArgs
  /** Relations that cursors are made of. */
  readonly include?: object
}

/** Answers a list of the root in one statement, whatever is selected of its nodes; the count is a part of it. */
export async function readConnection<Model extends Prisma.ModelName>(
  context: Context,
  info: GraphQLResolveInfo,
  { model, where, ordering, args, include }: List<Model>,
): Promise<Connection<RowOf<Model>>> {
  const plan = planPage(args, ordering)
  const selection = nodeSelection(context, info, model, include)
  const counted = selects(info, 'totalCount')
  const { total, ...page } = await readPage(context.database, {
    model,
    where,
    selection,
    plan,
    counted,
    signal: context.signal,
  })
  return { ...page, count: () => Promise.resolve(total ?? 0) }
}
