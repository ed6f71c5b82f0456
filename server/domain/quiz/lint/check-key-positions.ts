import type { Item } from '../item.ts'
import { WHOLE_SCALES } from '../whole-scales.ts'
import type { ItemFinding } from './finding.ts'

/** Below this many items a share says nothing. */
const FEWEST = 40
/** How many standard errors a share may be off. */
const MOST_ERRORS = 4

/**
 * Over the bank, the key of a question with a given number of options must stand in each place about equally often,
 * so that no place can be guessed; so must a number among numbers, which are shown by size. Scales that are shown whole
 * are left out: their key stands where the report has it.
 */
export function checkKeyPositions(items: readonly Item[]): ItemFinding[] {
  const places = new Map<string, number[]>()
  for (const { prompt, rubric, template } of items) {
    if (prompt.kind !== 'CHOICE' || rubric.kind !== 'CHOICE' || WHOLE_SCALES.has(template)) continue
    const what = `${prompt.options.length} ${prompt.fixedOrder ? 'numbers' : 'options'}`
    const counts = places.get(what) ?? prompt.options.map(() => 0)
    const place = prompt.options.findIndex((option) => option.id === rubric.keyId)
    counts[place] = (counts[place] ?? 0) + 1
    places.set(what, counts)
  }
  return [...places].flatMap(([what, counts]) => findUneven(what, counts))
}

function findUneven(what: string, counts: readonly number[]): ItemFinding[] {
  const total = counts.reduce((sum, count) => sum + count, 0)
  const even = 1 / counts.length
  const error = Math.sqrt((even * (1 - even)) / total)
  if (total < FEWEST) return []
  return counts
    .map((count, place) => ({ place, share: count / total }))
    .filter(({ share }) => Math.abs(share - even) > MOST_ERRORS * error)
    .map(({ place, share }) => ({
      item: '*',
      rule: 'KEY_POSITION',
      message: `Of ${total} questions with ${what}, ${Math.round(100 * share)}% have their key in place ${place + 1}.`,
    }))
}
