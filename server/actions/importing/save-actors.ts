import { randomUUIDv7 } from 'node:crypto'
import { insertRows, type Row } from '../../database/insert-rows.ts'
import { updateRows } from '../../database/update-rows.ts'
import type { Actor } from '../../domain/claims/claim.ts'
import { hashContent } from '../../domain/claims/hash-content.ts'
import type { Prisma } from '../../generated/client.ts'

/**
 * Actors are shared by all reports: the pack imported last decides how one is written. None is ever removed.
 * @returns the id of each actor by slug
 */
export async function saveActors(
  database: Prisma.TransactionClient,
  actors: readonly Actor[],
): Promise<ReadonlyMap<string, string>> {
  const stored = await database.actor.findMany({ where: { slug: { in: actors.map(({ slug }) => slug) } } })
  const before = new Map(stored.map((actor) => [actor.slug, actor]))
  const ids = new Map(actors.map(({ slug }) => [slug, before.get(slug)?.id ?? randomUUIDv7()]))
  const rows = actors.map((actor) => toRow(actor, ids))

  // A country has to stand before the organisations that belong to it.
  const added = rows.filter(({ slug }) => !before.has(slug))
  await insertRows(
    database,
    'Actor',
    added.filter(({ countryId }) => countryId === null),
  )
  await insertRows(
    database,
    'Actor',
    added.filter(({ countryId }) => countryId !== null),
  )
  await updateRows(
    database,
    'Actor',
    rows.filter((row) => isChanged(row, before.get(row.slug))),
  )
  return ids
}

function toRow(actor: Actor, ids: ReadonlyMap<string, string>): Row<'Actor'> {
  const { slug, kind, name, shortName, adjective, article, number, code, aliases, country } = actor
  return {
    id: ids.get(slug) ?? randomUUIDv7(),
    slug,
    kind,
    name,
    shortName,
    adjective,
    article,
    number,
    code,
    aliases: [...aliases],
    countryId: country === null ? null : (ids.get(country) ?? null),
  }
}

function isChanged(row: Row<'Actor'>, before: Row<'Actor'> | undefined): boolean {
  if (!before) return false
  const columns = Object.keys(row) as (keyof Row<'Actor'>)[]
  return hashContent(columns.map((column) => row[column])) !== hashContent(columns.map((column) => before[column]))
}
