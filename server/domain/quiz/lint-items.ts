import type { Corpus } from '../claims/claim.ts'
import { indexClaims } from './claim-index.ts'
import type { Item } from './item.ts'
import { checkKey } from './lint/check-key.ts'
import { checkKeyPositions } from './lint/check-key-positions.ts'
import { checkLures } from './lint/check-lures.ts'
import { checkOptions } from './lint/check-options.ts'
import { checkWording } from './lint/check-wording.ts'
import { checkWornLures } from './lint/check-worn-lures.ts'
import type { ItemFinding } from './lint/finding.ts'

/**
 * Checks a whole bank against the item rules.
 * @returns what breaks them, item by item, then what concerns the bank as a whole
 */
export function lintItems(items: readonly Item[], corpus: Corpus): ItemFinding[] {
  const index = indexClaims(corpus)
  const seen = new Set<string>()
  const findings = items.flatMap((item) => {
    const isRepeated = seen.has(item.key)
    seen.add(item.key)
    const own = [...checkWording(item), ...checkOptions(item), ...checkKey(item), ...checkLures(item, index)]
    const all = isRepeated ? [{ rule: 'UNIQUE_ITEM_KEY' as const, message: 'Another item has this key.' }, ...own] : own
    return all.map((finding) => ({ item: item.key, ...finding }))
  })
  return [...findings, ...checkKeyPositions(items), ...checkWornLures(items)]
}
