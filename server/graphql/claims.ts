import { compileClaimWhere } from '../reads/claim-where.ts'
import type { PageArgs } from '../reads/keyset.ts'
import { orderClaims } from '../reads/orderings.ts'
import { builder } from './builder.ts'
import { ClaimWhere } from './claim-where.ts'
import { Claim } from './claim.ts'
import { defineConnection, pageArgs } from './connection.ts'
import { SortDirection } from './corpus-enums.ts'
import { inSql } from './direct/in-sql.ts'
import { readConnection } from './read-connection.ts'
import { toOrderParts } from './to-order-parts.ts'

const ClaimOrderBy = builder.enumType('ClaimOrderBy', {
  description: 'What claims can be sorted by.',
  values: {
    REPORT_ORDER: { description: 'As they stand in the report.' },
    SLUG: { description: 'By their short name.' },
    REVISION: { description: 'By how often an import changed them.' },
  },
} as const)

const ClaimOrder = builder.inputType('ClaimOrder', {
  description: 'How claims are sorted.',
  fields: (t) => ({
    by: t.field({
      type: ClaimOrderBy,
      required: true,
      defaultValue: 'REPORT_ORDER',
      description: 'What the claims are sorted by.',
    }),
    direction: t.field({
      type: SortDirection,
      required: true,
      defaultValue: 'ASC',
      description: 'Which end of the list comes first.',
    }),
  }),
})

export const ClaimConnection = defineConnection(Claim, 'Claim', 'claims')

interface ClaimsArgs extends PageArgs {
  readonly where?: typeof ClaimWhere.$inferInput | null | undefined
  readonly orderBy?: readonly (typeof ClaimOrder.$inferInput)[] | null | undefined
}

function listClaims(args: ClaimsArgs) {
  const ordering = orderClaims(toOrderParts(args.orderBy))
  return { model: 'Claim', where: compileClaimWhere(args.where), ordering, args } as const
}

builder.queryField('claims', (t) =>
  t.field({
    type: ClaimConnection,
    description: 'Claims, in the order of the report unless told otherwise.',
    args: {
      where: t.arg({ type: ClaimWhere, description: 'Only claims for which this holds.' }),
      orderBy: t.arg({
        type: [ClaimOrder],
        description: 'How they are sorted, first things first: as in the report when left out.',
      }),
      ...pageArgs,
    },
    extensions: inSql<ClaimsArgs>((args, { page }) => page(listClaims(args))),
    resolve: (_root, args, context, info) => readConnection(context, info, listClaims(args)),
  }),
)
