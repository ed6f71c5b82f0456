import { compilePositionWhere, type PositionWhere as Shape } from '../reads/corpus-where.ts'
import { type PageArgs, planPage } from '../reads/keyset.ts'
import { holdingsByPlace } from '../reads/orderings.ts'
import { builder } from './builder.ts'
import { ClaimWhere } from './claim-where.ts'
import { defineConnection, nestedNodes, pageArgs, toConnection } from './connection.ts'
import { Stance } from './corpus-enums.ts'
import { inSql } from './direct/in-sql.ts'
import { current, holdingsInSql, queryHoldings } from './holdings.ts'
import { Position } from './position.ts'
import { readConnection } from './read-connection.ts'

const StanceFilter = builder.inputType('StanceFilter', {
  description: 'Which stances.',
  fields: (t) => ({
    in: t.field({ type: [Stance], required: true, description: 'The holder takes one of these stances.' }),
  }),
})

const PositionWhere = builder.inputRef<Shape>('PositionWhere').implement({
  description: 'Which positions. Everything given must hold.',
  fields: (t) => ({
    report: t.string({ description: 'In the report with this short name.' }),
    holder: t.string({ description: 'Held by the actor with this short name.' }),
    country: t.string({ description: 'Held by this country, or by an organisation or person that belongs to it.' }),
    stance: t.field({ type: StanceFilter, description: 'With this stance.' }),
    claim: t.field({ type: ClaimWhere, description: 'In a claim for which this holds.' }),
  }),
})

const PositionConnection = defineConnection(Position, 'Position', 'positions')

interface PositionsArgs extends PageArgs {
  readonly where?: Shape | null | undefined
}

function listPositions(args: PositionsArgs) {
  const where = compilePositionWhere(args.where ?? {})
  return { model: 'Position', where, ordering: holdingsByPlace, args, include: { claim: true } } as const
}

builder.queryField('positions', (t) =>
  t.field({
    type: PositionConnection,
    description: 'Positions, in the order of the report.',
    args: { where: t.arg({ type: PositionWhere, description: 'Only positions for which this holds.' }), ...pageArgs },
    extensions: inSql<PositionsArgs>((args, { page }) => page(listPositions(args))),
    resolve: (_root, args, context, info) => readConnection(context, info, listPositions(args)),
  }),
)

builder.prismaObjectField('Actor', 'positions', (t) =>
  t.field({
    type: PositionConnection,
    description: 'Where it stands on the issues of the report, in the order of the report.',
    args: pageArgs,
    extensions: holdingsInSql('Position'),
    select: (args, _context, nested) => ({ positions: nestedNodes(nested, 'Position', queryHoldings(args)) }),
    resolve: (actor, args, { database }) =>
      toConnection(actor.positions, planPage(args, holdingsByPlace), async () => {
        // Prisma gathers the lookups of one moment, so that a list of actors costs one statement.
        const select = { _count: { select: { positions: { where: current } } } } as const
        const counted = await database.actor.findUniqueOrThrow({ where: { id: actor.id }, select })
        return counted._count.positions
      }),
  }),
)
