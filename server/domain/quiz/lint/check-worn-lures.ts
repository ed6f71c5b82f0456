import type { Item } from '../item.ts'
import { WHOLE_SCALES } from '../whole-scales.ts'
import type { ItemFinding } from './finding.ts'

/** Below this many items of a template a share says nothing. */
const FEWEST = 40
/** A lure that is never right and comes up more often is known for wrong by heart. */
const MOST = 1 / 6

/** Over the bank, an option that is the answer to no question of its template must not stand in many of them. */
export function checkWornLures(items: readonly Item[]): ItemFinding[] {
  const choices = items.filter(({ prompt, template }) => prompt.kind === 'CHOICE' && !WHOLE_SCALES.has(template))
  return [...Map.groupBy(choices, ({ template }) => template)]
    .filter(([, group]) => group.length >= FEWEST)
    .flatMap(([template, group]) =>
      [...countNeverRight(group)]
        .filter(([, count]) => count > MOST * group.length)
        .map(([text, count]) => ({
          item: '*',
          rule: 'LURE_WORN' as const,
          message: `"${text}" is never right and stands in ${count} of ${group.length} questions of ${template}.`,
        })),
    )
}

/** @returns in how many items each text stands that is the key of none */
function countNeverRight(items: readonly Item[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  const keys = new Set<string>()
  for (const { prompt, rubric } of items) {
    if (prompt.kind !== 'CHOICE' || rubric.kind !== 'CHOICE') continue
    for (const { id, text } of prompt.options) {
      if (id === rubric.keyId) keys.add(text)
      else counts.set(text, (counts.get(text) ?? 0) + 1)
    }
  }
  for (const key of keys) counts.delete(key)
  return counts
}
