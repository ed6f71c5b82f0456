import type { Claim as ClaimRow } from '../generated/client.ts'
import type { ListShape } from '../reads/direct/shape.ts'
import { builder } from './builder.ts'
import { Claim } from './claim.ts'
import { LinkDirection, LinkKind } from './corpus-enums.ts'
import { column, inSql, one, type Selected } from './direct/in-sql.ts'

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

const outgoing = { where: { to: { retiredAt: null } }, orderBy: { to: { ordinal: 'asc' } } } as const
const incoming = { where: { from: { retiredAt: null } }, orderBy: { from: { ordinal: 'asc' } } } as const

/** Links of one direction in SQL. @param other  the relation that leads to the other claim */
function linksInSql({ object }: Selected, direction: Link['direction'], other: string): Omit<ListShape, 'relation'> {
  const shape = object({
    kind: () => column('kind'),
    note: () => column('note'),
    direction: () => ({ kind: 'constant', json: JSON.stringify(direction) }),
    claim: (_args, selected) => one(other, selected.object()),
  })
  return { ...(direction === 'OUTGOING' ? outgoing : incoming), shape }
}

/** Read even when nobody asks for the other claim: Prisma refuses an empty selection. */
const other = { select: { id: true } } as never

builder.prismaObjectField('Claim', 'links', (t) =>
  t.field({
    type: [ClaimLink],
    description: 'Claims that this one repeats, qualifies, supports or contradicts, and those that do so to it.',
    extensions: inSql((_args, selected) => ({
      kind: 'many',
      lists: [
        { relation: 'links', ...linksInSql(selected, 'OUTGOING', 'to') },
        { relation: 'linkedBy', ...linksInSql(selected, 'INCOMING', 'from') },
      ],
    })),
    select: (_args, _context, nested) => ({
      links: { ...outgoing, select: { kind: true, note: true, to: nested(other, ['claim']) as true } },
      linkedBy: { ...incoming, select: { kind: true, note: true, from: nested(other, ['claim']) as true } },
    }),
    resolve: ({ links, linkedBy }): Link[] => [
      ...links.map(({ kind, note, to }) => ({ kind, note, direction: 'OUTGOING' as const, claim: to })),
      ...linkedBy.map(({ kind, note, from }) => ({ kind, note, direction: 'INCOMING' as const, claim: from })),
    ],
  }),
)
