import { randomUUIDv7 } from 'node:crypto'
import { insertRows, type Row } from '../../database/insert-rows.ts'
import { updateRows } from '../../database/update-rows.ts'
import { type Item, PROMPT_KINDS } from '../../domain/quiz/item.ts'
import { compareItems, type ItemPlan, type StoredItem } from '../../domain/quiz/plan-items.ts'
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
}

/**
 * Brings the item bank of a report to the given items. Batch by batch, as the bank of a long report would fill the memory.
 * @param onBatch  is called when one is written
 */
export async function saveItems(
  database: Prisma.TransactionClient,
  input: Input,
  batches: Iterable<readonly Item[]>,
  onBatch: (items: readonly Item[]) => void,
): Promise<ItemCounts> {
  const planner = compareItems(await readStoredItems(database, input.reportId))
  const counts = { added: 0, retired: 0, unchanged: 0 }
  for (const items of batches) {
    const { added, returned, unchanged } = planner.plan(
      items.filter(({ prompt }) => PROMPT_KINDS.includes(prompt.kind)),
    )
    await setState(database, returned, 'ACTIVE')
    await insertItems(database, input, added)
    counts.added += added.length + returned.length
    counts.unchanged += unchanged
    onBatch(items)
  }
  const stale = planner.findStale()
  await setState(database, stale, 'RETIRED')
  return { ...counts, retired: stale.length }
}

/** @returns every item that the report has or had */
export function readStoredItems(database: Prisma.TransactionClient, reportId: string): Promise<StoredItem[]> {
  return database.item.findMany({ where: { reportId }, select: { id: true, key: true, hash: true, state: true } })
}

function setState(
  database: Prisma.TransactionClient,
  items: readonly StoredItem[],
  state: StoredItem['state'],
): Promise<void> {
  return updateRows(
    database,
    'Item',
    items.map(({ id }) => ({ id, state })),
  )
}

async function insertItems(
  database: Prisma.TransactionClient,
  { reportId, actorIds, claims }: Input,
  planned: ItemPlan['added'],
): Promise<void> {
  const claimId = (slug: string) => claims.get(slug)?.id ?? missing(slug)
  const added = planned.map(({ item, hash }) => ({ id: randomUUIDv7(), item, hash }))
  await insertRows(
    database,
    'Item',
    added.map(({ id, item, hash }): Row<'Item'> => {
      const { key, template, templateVersion, topic, prompt } = item
      const claimRevision = claims.get(item.claim)?.revision ?? 1
      return {
        id,
        reportId,
        claimId: claimId(item.claim),
        claimRevision,
        key,
        template,
        templateVersion,
        kind: prompt.kind,
        topic,
        hash,
        state: 'ACTIVE',
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
    added.flatMap(({ id, item }) => toItemClaims(id, item, claimId)),
  )
  await insertRows(
    database,
    'ItemActor',
    added.flatMap(({ id, item }) => {
      return [...new Set(item.countries)].map((country) => ({ itemId: id, actorId: idOf(actorIds, country) }))
    }),
  )
}

function toItemClaims(
  itemId: string,
  { keyClaims, lureClaims }: Item,
  claimId: (slug: string) => string,
): Row<'ItemClaim'>[] {
  return [
    ...[...new Set(keyClaims)].map((slug) => ({ itemId, claimId: claimId(slug), part: 'KEY' as const })),
    ...[...new Set(lureClaims)].map((slug) => ({ itemId, claimId: claimId(slug), part: 'LURE' as const })),
  ]
}

/** Prompts and rubrics are plain data; their types only say more than JSON's. */
function toJson(body: object): Row<'Prompt'>['body'] {
  return body as unknown as Row<'Prompt'>['body']
}

function missing(slug: string): never {
  throw new Error(`an item names the claim "${slug}", which the import did not save`)
}
