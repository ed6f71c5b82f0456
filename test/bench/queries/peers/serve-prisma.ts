import { createServer } from 'node:http'
import { createDatabase } from '../../../../server/database/client.ts'
import { nodeSelection, rowSelection, toConnection } from '../../../../server/graphql/connection.ts'
import type { Context } from '../../../../server/graphql/context.ts'
import { schema } from '../../../../server/graphql/schema.ts'
import { createLogger } from '../../../../server/http/create-logger.ts'
import { createGraphQL } from '../../../../server/http/graphql.ts'
import type { Visitor } from '../../../../server/http/receive-visitor.ts'
import { UNLIMITED } from '../../../unlimited.ts'
import { compileClaimWhere } from '../../../../server/reads/claim-where.ts'
import { planPage } from '../../../../server/reads/keyset.ts'
import { orderClaims } from '../../../../server/reads/orderings.ts'
import { announce } from './announce.ts'

// The usual way: Yoga, Pothos and Prisma's own queries. Lists and single claims were read like this before
// server/reads/sql. DATABASE_URL.

const database = createDatabase({ url: process.env.DATABASE_URL ?? '' })
const fields = schema.getQueryType()?.getFields() ?? {}

if (fields.claims)
  fields.claims.resolve = async (_root, args, context: Context, info) => {
    const where = compileClaimWhere(args.where)
    const plan = planPage(args, orderClaims([]))
    const query = nodeSelection(context, info, 'Claim')
    const rows = await database.claim.findMany({ ...query, ...plan.query, where: { AND: [where, plan.query.where] } })
    return toConnection(rows, plan, () => database.claim.count({ where }))
  }
if (fields.claim)
  fields.claim.resolve = (_root, { slug }, context: Context, info) =>
    database.claim.findUnique({ ...rowSelection(context, info), where: { slug, retiredAt: null } })

const visitor: Visitor = {
  caller: { class: 'reader', id: '' },
  cookies: [],
  openContext: () => ({ database, viewer: null, now: new Date() }) as unknown as Context,
}
const logger = createLogger('error')
const { yoga } = createGraphQL({ service: UNLIMITED, trusted: new Map(), logger })
await announce(createServer((request, response) => void yoga(request, response, { visitor })))
