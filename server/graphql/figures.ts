import { compileFigureWhere, type FigureWhere as Shape } from '../reads/corpus-where.ts'
import type { PageArgs } from '../reads/keyset.ts'
import { orderFigures } from '../reads/orderings.ts'
import { builder } from './builder.ts'
import { ClaimWhere } from './claim-where.ts'
import { defineConnection, pageArgs } from './connection.ts'
import { Qualifier, SortDirection } from './corpus-enums.ts'
import { inSql } from './direct/in-sql.ts'
import { RangeFilter } from './figure-filter.ts'
import { Figure } from './figure.ts'
import { PeriodFilter } from './period-filter.ts'
import { readConnection } from './read-connection.ts'
import { toOrderParts } from './to-order-parts.ts'

export const FigureWhere = builder.inputRef<Shape>('FigureWhere').implement({
  description: 'Which figures. Everything given must hold.',
  fields: (t) => ({
    report: t.string({ description: 'In the report with this short name.' }),
    unit: t.string({ description: 'In this unit, such as people, USD, percent or date.' }),
    country: t.string({ description: 'In a claim about the country with this short name.' }),
    actor: t.string({ description: 'In a claim with the actor of this short name in it.' }),
    overlaps: t.field({ type: RangeFilter, description: 'Whose range touches this one.' }),
    days: t.field({ type: PeriodFilter, description: 'Dates that touch this stretch of days.' }),
    qualifier: t.field({ type: Qualifier, description: 'How the number is meant.' }),
    claim: t.field({ type: ClaimWhere, description: 'In a claim for which this holds.' }),
  }),
})

const FigureOrderBy = builder.enumType('FigureOrderBy', {
  description: 'What figures can be sorted by.',
  values: {
    REPORT_ORDER: { description: 'As they stand in the report.' },
    VALUE: { description: 'By the number: the point, the only end, or the middle of a range.' },
    UNIT: { description: 'By their unit’s code.' },
    LABEL: { description: 'By what is counted.' },
  },
} as const)

const FigureOrder = builder.inputType('FigureOrder', {
  description: 'How figures are sorted.',
  fields: (t) => ({
    by: t.field({
      type: FigureOrderBy,
      required: true,
      defaultValue: 'REPORT_ORDER',
      description: 'What the figures are sorted by.',
    }),
    direction: t.field({
      type: SortDirection,
      required: true,
      defaultValue: 'ASC',
      description: 'Which end of the list comes first.',
    }),
  }),
})

const FigureConnection = defineConnection(Figure, 'Figure', 'figures')

interface FiguresArgs extends PageArgs {
  readonly where?: Shape | null | undefined
  readonly orderBy?: readonly (typeof FigureOrder.$inferInput)[] | null | undefined
}

function listFigures(args: FiguresArgs) {
  const ordering = orderFigures(toOrderParts(args.orderBy))
  return {
    model: 'Figure',
    where: compileFigureWhere(args.where ?? {}),
    ordering,
    args,
    include: { claim: true },
  } as const
}

builder.queryField('figures', (t) =>
  t.field({
    type: FigureConnection,
    description: 'Figures, in the order of the report unless told otherwise. Compare numbers within one unit.',
    args: {
      where: t.arg({ type: FigureWhere, description: 'Only figures for which this holds.' }),
      orderBy: t.arg({
        type: [FigureOrder],
        description: 'How they are sorted, first things first: as in the report when left out.',
      }),
      ...pageArgs,
    },
    extensions: inSql<FiguresArgs>((args, { page }) => page(listFigures(args))),
    resolve: (_root, args, context, info) => readConnection(context, info, listFigures(args)),
  }),
)
