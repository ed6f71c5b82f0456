import { randomUUIDv7 } from 'node:crypto'
import { insertRows, type Row } from '../../database/insert-rows.ts'
import { updateRows } from '../../database/update-rows.ts'
import { type Item, PROMPT_KINDS } from '../../domain/quiz/item.ts'
import { planItems } from '../../domain/quiz/plan-items.ts'
import type { Prisma } from '../../generated/client.ts'
import { idOf } from './claim-parts.ts'
import type { SavedClaims } from './save-claims.ts'

/** How many items came out how; an item that came back after it was retired counts as added. */
export interface ItemCounts {
  readonly added: number
  readonly retired: number
  readonly unchanged: number
}

interface Input {
  readonly reportId: string
  readonly actorIds: ReadonlyMap<string, string>
  readonly claims: SavedClaims
  readonly items: readonly Item[]
}

/** Brings the item bank of a report to the given items. Prompt and rubric go into tables of their own. */
export async function saveItems(
  database: Prisma.TransactionClient,
  { reportId, actorIds, claims, items }: Input,
): Promise<ItemCounts> {
  const stored = await database.item.findMany({
    where: { reportId },
    select: { id: true, key: true, hash: true, state: true },
  })
  const plan = planItems(
    stored,
    items.filter(({ prompt }) => PROMPT_KINDS.includes(prompt.kind)),
  )
  const claimIds = new Map([...claims].map(([slug, { id }]) => [slug, id]))
  const added = plan.added.map(({ item, hash }) => ({ id: randomUUIDv7(), item, hash }))

  await updateRows(
    database,
    'Item',
    plan.retired.map(({ id }) => ({ id, state: 'RETIRED' as const })),
  )
  await updateRows(
    database,
    'Item',
    plan.returned.map(({ id }) => ({ id, state: 'ACTIVE' as const })),
  )
  await insertRows(
    database,
    'Item',
    added.map(({ id, item, hash }): Row<'Item'> => {
      const { key, template, templateVersion, topic, prompt } = item
      const claim = claims.get(item.claim)
      return {
        ...{ id, reportId, claimId: idOf(claimIds, item.claim), claimRevision: claim?.revision ?? 1 },
        ...{ key, template, templateVersion, kind: prompt.kind, topic, hash, state: 'ACTIVE' },
      }
    }),
  )
  await insertRows(
    database,
    'Prompt',
    added.map(({ id, item }) => ({ itemId: id, body: toJson(item.prompt) })),
  )
  await insertRows(
    database,
    'Rubric',
    added.map(({ id, item }) => ({ itemId: id, body: toJson(item.rubric) })),
  )
  await insertRows(
    database,
    'ItemClaim',
    added.flatMap(({ id, item }) => toItemClaims(id, item, claimIds)),
  )
  await insertRows(
    database,
    'ItemActor',
    added.flatMap(({ id, item }) => {
      return [...new Set(item.countries)].map((country) => ({ itemId: id, actorId: idOf(actorIds, country) }))
    }),
  )
  return { added: added.length + plan.returned.length, retired: plan.retired.length, unchanged: plan.unchanged }
}

function toItemClaims(
  itemId: string,
  { keyClaims, lureClaims }: Item,
  ids: ReadonlyMap<string, string>,
): Row<'ItemClaim'>[] {
  return [
    ...[...new Set(keyClaims)].map((slug) => ({ itemId, claimId: idOf(ids, slug), part: 'KEY' as const })),
    ...[...new Set(lureClaims)].map((slug) => ({ itemId, claimId: idOf(ids, slug), part: 'LURE' as const })),
  ]
}

/** Prompts and rubrics are plain data; their types only say more than JSON's. */
function toJson(body: object): Row<'Prompt'>['body'] {
  return body as unknown as Row<'Prompt'>['body']
}
