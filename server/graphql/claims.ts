import { compileClaimWhere } from '../reads/claim-where.ts'
import { planPage } from '../reads/keyset.ts'
import { claimsByPlace, claimsBySlug } from '../reads/orderings.ts'
import { builder } from './builder.ts'
import { ClaimWhere } from './claim-where.ts'
import { Claim } from './claim.ts'
import { defineConnection, nodeSelection, pageArgs, toConnection } from './connection.ts'
import { SortDirection } from './corpus-enums.ts'

const ClaimOrderBy = builder.enumType('ClaimOrderBy', {
  description: 'What claims can be sorted by.',
  values: {
    REPORT_ORDER: { description: 'As they stand in the report.' },
    SLUG: { description: 'By their short name.' },
  },
} as const)

const ClaimOrder = builder.inputType('ClaimOrder', {
  description: 'How claims are sorted.',
  fields: (t) => ({
    by: t.field({ type: ClaimOrderBy, required: true, defaultValue: 'REPORT_ORDER', description: 'By what.' }),
    direction: t.field({ type: SortDirection, required: true, defaultValue: 'ASC', description: 'Which end first.' }),
  }),
})

export const ClaimConnection = defineConnection(Claim, 'Claim', 'claims')

builder.queryField('claims', (t) =>
  t.field({
    type: ClaimConnection,
    description: 'Claims, in the order of the report unless told otherwise.',
    args: {
      where: t.arg({ type: ClaimWhere, description: 'Only claims for which this holds.' }),
      orderBy: t.arg({ type: ClaimOrder, description: 'How they are sorted: as in the report when left out.' }),
      ...pageArgs,
    },
    resolve: async (_root, args, context, info) => {
      const { database } = context
      const where = compileClaimWhere(args.where)
      const direction = args.orderBy?.direction === 'DESC' ? 'desc' : 'asc'
      const ordering = args.orderBy?.by === 'SLUG' ? claimsBySlug(direction) : claimsByPlace(direction)
      const plan = planPage(args, ordering)
      const query = nodeSelection(context, info, 'Claim')
      const rows = await database.claim.findMany({ ...query, ...plan.query, where: { AND: [where, plan.query.where] } })
      return toConnection(rows, plan, () => database.claim.count({ where }))
    },
  }),
)
