import { hashContent } from '../claims/hash-content.ts'
import type { Item } from './item.ts'

/** An item as the database holds it. */
export interface StoredItem {
  readonly id: string
  readonly key: string
  readonly hash: string
  readonly state: 'ACTIVE' | 'RETIRED'
}

/** What an import has to do with each item. Prompts and rubrics are never rewritten: past answers point at them. */
export interface ItemPlan {
  readonly added: readonly { readonly item: Item; readonly hash: string }[]
  /** Retired once and made again, word for word: learners keep what they remember of it. */
  readonly returned: readonly StoredItem[]
  readonly retired: readonly StoredItem[]
  readonly unchanged: number
}

/** Compares the items made from a pack with those of the database. An item that reads the same stays the same item. */
export function planItems(stored: readonly StoredItem[], items: readonly Item[]): ItemPlan {
  const byIdentity = new Map(stored.map((each) => [`${each.key} ${each.hash}`, each]))
  const kept = new Set<string>()
  const added: { item: Item; hash: string }[] = []
  const returned: StoredItem[] = []

  for (const item of items) {
    const hash = hashContent(item)
    const before = byIdentity.get(`${item.key} ${hash}`)
    if (!before) added.push({ item, hash })
    else {
      kept.add(before.id)
      if (before.state === 'RETIRED') returned.push(before)
    }
  }
  const retired = stored.filter((each) => each.state === 'ACTIVE' && !kept.has(each.id))
  return { added, returned, retired, unchanged: kept.size - returned.length }
}
