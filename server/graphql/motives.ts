import { compileMotiveWhere, type MotiveWhere as Shape } from '../reads/corpus-where.ts'
import { type PageArgs, planPage } from '../reads/keyset.ts'
import { holdingsByPlace } from '../reads/orderings.ts'
import { builder } from './builder.ts'
import { ClaimWhere } from './claim-where.ts'
import { defineConnection, nestedNodes, pageArgs, toConnection } from './connection.ts'
import { Standing } from './corpus-enums.ts'
import { inSql } from './direct/in-sql.ts'
import { current, holdingsInSql, queryHoldings } from './holdings.ts'
import { Motive } from './motive.ts'
import { readConnection } from './read-connection.ts'

const StandingFilter = builder.inputType('StandingFilter', {
  description: 'Which standings.',
  fields: (t) => ({
    in: t.field({
      type: [Standing],
      required: true,
      description: 'The report gives the motive one of these standings.',
    }),
  }),
})

const MotiveWhere = builder.inputRef<Shape>('MotiveWhere').implement({
  description: 'Which motives. Everything given must hold.',
  fields: (t) => ({
    report: t.string({ description: 'In the report with this short name.' }),
    holder: t.string({ description: 'Held by the actor with this short name.' }),
    country: t.string({ description: 'Held by this country, or by an organisation or person that belongs to it.' }),
    standing: t.field({ type: StandingFilter, description: 'Of this standing in the report.' }),
    claim: t.field({ type: ClaimWhere, description: 'In a claim for which this holds.' }),
  }),
})

const MotiveConnection = defineConnection(Motive, 'Motive', 'motives')

interface MotivesArgs extends PageArgs {
  readonly where?: Shape | null | undefined
}

function listMotives(args: MotivesArgs) {
  const where = compileMotiveWhere(args.where ?? {})
  return { model: 'Motive', where, ordering: holdingsByPlace, args, include: { claim: true } } as const
}

builder.queryField('motives', (t) =>
  t.field({
    type: MotiveConnection,
    description: 'Motives, in the order of the report.',
    args: { where: t.arg({ type: MotiveWhere, description: 'Only motives for which this holds.' }), ...pageArgs },
    extensions: inSql<MotivesArgs>((args, { page }) => page(listMotives(args))),
    resolve: (_root, args, context, info) => readConnection(context, info, listMotives(args)),
  }),
)

builder.prismaObjectField('Actor', 'motives', (t) =>
  t.field({
    type: MotiveConnection,
    description: 'The motives that the report ascribes to it or rejects, in the order of the report.',
    args: pageArgs,
    extensions: holdingsInSql('Motive'),
    select: (args, _context, nested) => ({ motives: nestedNodes(nested, 'Motive', queryHoldings(args)) }),
    resolve: (actor, args, { database }) =>
      toConnection(actor.motives, planPage(args, holdingsByPlace), async () => {
        // Prisma gathers the lookups of one moment, so that a list of actors costs one statement.
        const select = { _count: { select: { motives: { where: current } } } } as const
        const counted = await database.actor.findUniqueOrThrow({ where: { id: actor.id }, select })
        return counted._count.motives
      }),
  }),
)
