import type { Prisma } from '../generated/client.ts'
import { readRow, readRows } from '../reads/read-rows.ts'
import { builder } from './builder.ts'
import { ActorKind } from './corpus-enums.ts'
import { inSql } from './direct/in-sql.ts'

/** Countries first. */
const IN_ORDER: Prisma.ActorOrderByWithRelationInput[] = [{ kind: 'asc' }, { slug: 'asc' }]

export const Actor = builder.prismaNode('Actor', {
  id: { field: 'id' },
  nullable: true,
  description: 'A country, organisation or person that appears in claims. Shared by all reports.',
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'Short name used in addresses and filters.' }),
    kind: t.expose('kind', { type: ActorKind, description: 'Country, organisation or person.' }),
    name: t.exposeString('name', { description: 'Full name.' }),
    shortName: t.exposeString('shortName', { description: 'The name in running text, without article.' }),
    adjective: t.exposeString('adjective', {
      nullable: true,
      description: 'For countries: “Chinese”, “North Korean”.',
    }),
    code: t.exposeString('code', {
      nullable: true,
      description: 'ISO 3166-1 alpha-2 code of a country that exists today.',
    }),
    country: t.relation('country', {
      nullable: true,
      description: 'The country that an organisation or a person belongs to.',
    }),
    members: t.relation('members', {
      description: 'The organisations and people that belong to it; empty for anything but a country.',
      query: { orderBy: IN_ORDER },
    }),
  }),
})

builder.queryFields((t) => ({
  actors: t.prismaField({
    type: [Actor],
    description: 'Every actor, countries first, then by name.',
    args: { kind: t.arg({ type: ActorKind, description: 'Only actors of this kind.' }) },
    extensions: inSql<{ kind?: string | null }>(({ kind }, { object }) => ({
      kind: 'rows',
      model: 'Actor',
      where: kind ? { kind } : {},
      orderBy: IN_ORDER,
      shape: object(),
    })),
    resolve: (query, _root, { kind }, { database, signal }) =>
      readRows(database, {
        model: 'Actor',
        where: kind ? { kind } : {},
        selection: { ...query },
        signal,
        orderBy: IN_ORDER,
      }),
  }),
  actor: t.prismaField({
    type: Actor,
    nullable: true,
    description: 'One actor by its short name; null when there is none.',
    args: { slug: t.arg.string({ required: true, description: 'The actor’s short name, such as “china”.' }) },
    extensions: inSql<{ slug: string }>(({ slug }, { object }) => ({
      kind: 'row',
      model: 'Actor',
      where: { slug },
      shape: object(),
    })),
    resolve: (query, _root, { slug }, { database, signal }) =>
      readRow(database, { model: 'Actor', where: { slug }, selection: { ...query }, signal }),
  }),
}))
