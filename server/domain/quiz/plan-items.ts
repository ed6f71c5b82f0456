import { hashContent } from '../claims/hash-content.ts'
import type { Item } from './item.ts'

/** An item as the database holds it. */
export interface StoredItem {
  readonly id: string
  readonly key: string
  readonly hash: string
  readonly state: 'ACTIVE' | 'RETIRED'
}

/** What an import has to do with a batch of items. Prompts and rubrics are never rewritten: past answers point at them. */
export interface ItemPlan {
  readonly added: readonly { readonly item: Item; readonly hash: string }[]
  /** Retired once and made again, word for word: learners keep what they remember of it. */
  readonly returned: readonly StoredItem[]
  readonly unchanged: number
}

/** Compares the items made from a pack, batch by batch, with those of the database. */
export interface ItemPlanner {
  plan(items: readonly Item[]): ItemPlan
  /** @returns what no batch had, and is to be retired */
  findStale(): StoredItem[]
}

/** An item that reads the same stays the same item. */
export function compareItems(stored: readonly StoredItem[]): ItemPlanner {
  const byIdentity = new Map(stored.map((each) => [`${each.key} ${each.hash}`, each]))
  const kept = new Set<string>()
  return {
    plan(items) {
      const plan = { added: [] as { item: Item; hash: string }[], returned: [] as StoredItem[], unchanged: 0 }
      for (const item of items) {
        const hash = hashContent(item)
        const before = byIdentity.get(`${item.key} ${hash}`)
        if (before) kept.add(before.id)
        if (!before) plan.added.push({ item, hash })
        else if (before.state === 'RETIRED') plan.returned.push(before)
        else plan.unchanged++
      }
      return plan
    },
    findStale: () => stored.filter((each) => each.state === 'ACTIVE' && !kept.has(each.id)),
  }
}
