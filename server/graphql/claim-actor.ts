import type { Shape } from '../reads/direct/shape.ts'
import { Actor } from './actor.ts'
import { builder } from './builder.ts'
import { ActorRole } from './corpus-enums.ts'
import { inSql, one } from './direct/in-sql.ts'

const ClaimActor = builder.prismaObject('ClaimActor', {
  description: 'An actor in a claim, with the part it plays there.',
  fields: (t) => ({
    actor: t.relation('actor', { description: 'The actor.' }),
    role: t.expose('role', { type: ActorRole, description: 'How the actor stands in the claim.' }),
  }),
})

const actorsOf = (where: object, shape: Shape): Shape => ({
  kind: 'many',
  lists: [{ relation: 'actors', where, orderBy: { ordinal: 'asc' }, shape }],
})

// Both fields load all actors of the claim in the same way and choose from them here: asking for the relation twice
// with other arguments would cost a second statement, and a claim has only a handful.
builder.prismaObjectFields('Claim', (t) => ({
  actors: t.field({
    type: [ClaimActor],
    description: 'Who stands in the claim, and how.',
    args: { role: t.arg({ type: ActorRole, description: 'Only actors in this role.' }) },
    extensions: inSql<{ role?: string | null }>(({ role }, { object }) => actorsOf(role ? { role } : {}, object())),
    select: (_args, _context, nested) => ({ actors: nested({ orderBy: { ordinal: 'asc' } }) }),
    resolve: (claim, { role }) => claim.actors.filter((each) => !role || each.role === role),
  }),
  attributedTo: t.field({
    type: [Actor],
    description: 'Who says so, according to the report. Empty: the report speaks for itself.',
    extensions: inSql((_args, { object }) => actorsOf({ role: 'SOURCE' }, one('actor', object()))),
    select: (_args, _context, nested) => ({
      actors: { orderBy: { ordinal: 'asc' }, select: { role: true, actor: nested() } },
    }),
    resolve: (claim) => claim.actors.filter((each) => each.role === 'SOURCE').map((each) => each.actor),
  }),
}))
