import { compileClaimWhere } from '../reads/claim-where.ts'
import type { PageArgs } from '../reads/keyset.ts'
import { orderClaims } from '../reads/orderings.ts'
import { builder } from './builder.ts'
import { ClaimConnection } from './claims.ts'
import { pageArgs } from './connection.ts'
import { ActorRole } from './corpus-enums.ts'
import { inSql } from './direct/in-sql.ts'
import { readConnection } from './read-connection.ts'

builder.prismaObjectField('Actor', 'claims', (t) =>
  t.field({
    type: ClaimConnection,
    description:
      'The claims it appears in, in the order of the report. For everything about a country use `claims(where: {country: …})`.',
    args: { role: t.arg({ type: ActorRole, description: 'Only claims in which it has this role.' }), ...pageArgs },
    extensions: inSql<PageArgs & { role?: typeof ActorRole.$inferType | null }>((args, { page }) =>
      page({
        model: 'Claim',
        where: (outer) => ({
          retiredAt: null,
          actors: { some: { actorId: outer('id'), ...(args.role && { role: args.role }) } },
        }),
        ordering: orderClaims([]),
        args,
      }),
    ),
    resolve: ({ slug }, args, context, info) =>
      readConnection(context, info, {
        model: 'Claim',
        where: compileClaimWhere({ actor: { slug, role: args.role } }),
        ordering: orderClaims([]),
        args,
      }),
  }),
)
