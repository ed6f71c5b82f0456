import type { Item } from '../item.ts'
import type { ItemFinding } from './finding.ts'

/** Below this many items a share says nothing. */
const FEWEST = 40
/** How many standard errors a share may be off. */
const MOST_ERRORS = 4

/**
 * Over the bank, the key of a question with a given number of options must stand in each place about equally often,
 * so that no place can be guessed. Scales that are shown whole are left out: their key stands where the report has it.
 */
export function checkKeyPositions(items: readonly Item[]): ItemFinding[] {
  const places = new Map<number, number[]>()
  for (const { prompt, rubric, template } of items) {
    if (prompt.kind !== 'CHOICE' || rubric.kind !== 'CHOICE' || WHOLE_SCALES.has(template)) continue
    const counts = places.get(prompt.options.length) ?? prompt.options.map(() => 0)
    const place = prompt.options.findIndex((option) => option.id === rubric.keyId)
    counts[place] = (counts[place] ?? 0) + 1
    places.set(prompt.options.length, counts)
  }
  return [...places].flatMap(([options, counts]) => uneven(options, counts))
}

const WHOLE_SCALES = new Set(['basis', 'likelihood'])

function uneven(options: number, counts: readonly number[]): ItemFinding[] {
  const total = counts.reduce((sum, count) => sum + count, 0)
  const even = 1 / options
  const error = Math.sqrt((even * (1 - even)) / total)
  if (total < FEWEST) return []
  return counts
    .map((count, place) => ({ place, share: count / total }))
    .filter(({ share }) => Math.abs(share - even) > MOST_ERRORS * error)
    .map(({ place, share }) => ({
      item: '*',
      rule: 'KEY_POSITION',
      message: `Of ${total} questions with ${options} options, ${Math.round(100 * share)}% have their key in place ${place + 1}.`,
    }))
}
