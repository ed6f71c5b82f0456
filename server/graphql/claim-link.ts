import type { Claim as ClaimRow } from '../generated/client.ts'
import { builder } from './builder.ts'
import { Claim } from './claim.ts'
import { LinkDirection, LinkKind } from './corpus-enums.ts'

interface Link {
  readonly kind: typeof LinkKind.$inferType
  readonly direction: typeof LinkDirection.$inferType
  readonly note: string
  readonly claim: ClaimRow
}

const ClaimLink = builder.objectRef<Link>('ClaimLink').implement({
  description: 'A link between two claims, seen from one of them. Reports repeat, qualify and contradict themselves.',
  fields: (t) => ({
    kind: t.expose('kind', { type: LinkKind, description: 'How the claims stand to each other.' }),
    direction: t.expose('direction', { type: LinkDirection, description: 'Which way the link was written.' }),
    claim: t.field({ type: Claim, description: 'The other claim.', resolve: (link) => link.claim }),
    note: t.exposeString('note', { description: 'What the link rests on, in one sentence.' }),
  }),
})

/** Read even when nobody asks for the other claim: Prisma refuses an empty selection. */
const other = { select: { id: true } } as never

builder.prismaObjectField('Claim', 'links', (t) =>
  t.field({
    type: [ClaimLink],
    description: 'Claims that this one repeats, qualifies, supports or contradicts, and those that do so to it.',
    select: (_args, _context, nested) => ({
      links: {
        where: { to: { retiredAt: null } },
        orderBy: { to: { ordinal: 'asc' } },
        select: { kind: true, note: true, to: nested(other, ['claim']) as true },
      },
      linkedBy: {
        where: { from: { retiredAt: null } },
        orderBy: { from: { ordinal: 'asc' } },
        select: { kind: true, note: true, from: nested(other, ['claim']) as true },
      },
    }),
    resolve: ({ links, linkedBy }): Link[] => [
      ...links.map(({ kind, note, to }) => ({ kind, note, direction: 'OUTGOING' as const, claim: to })),
      ...linkedBy.map(({ kind, note, from }) => ({ kind, note, direction: 'INCOMING' as const, claim: from })),
    ],
  }),
)
