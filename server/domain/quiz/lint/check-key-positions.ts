import type { Item } from '../item.ts'
import { WHOLE_SCALES } from '../whole-scales.ts'
import type { ItemFinding } from './finding.ts'

/** Below this many items a share says nothing. */
const FEWEST = 40
/** How many standard errors a share may be off. */
const MOST_ERRORS = 4
/** How often one word of a whole scale may be the key. */
const MOST_OF_SCALE = 0.6

/**
 * Over the bank, the key of a question with a given number of options must stand in each place about equally often,
 * so that no place can be guessed; so must a number among numbers, which are shown by size. On a scale that is shown
 * whole the key stands where the report has it: there no word may be right nearly always.
 */
export function checkKeyPositions(items: readonly Item[]): ItemFinding[] {
  const places = new Map<string, Places>()
  for (const { prompt, rubric, template } of items) {
    if (prompt.kind !== 'CHOICE' || rubric.kind !== 'CHOICE') continue
    const isWhole = WHOLE_SCALES.has(template)
    const things = isWhole ? `words for ${template}` : prompt.fixedOrder ? 'numbers' : 'options'
    const what = `${prompt.options.length} ${things}`
    const { counts } = places.get(what) ?? { counts: prompt.options.map(() => 0) }
    const place = prompt.options.findIndex((option) => option.id === rubric.keyId)
    places.set(what, { what, isWhole, counts: counts.map((count, at) => (at === place ? count + 1 : count)) })
  }
  return [...places.values()].flatMap(findUneven)
}

interface Places {
  /** "4 numbers". */
  readonly what: string
  readonly isWhole: boolean
  readonly counts: readonly number[]
}

function findUneven({ what, isWhole, counts }: Places): ItemFinding[] {
  const total = counts.reduce((sum, count) => sum + count, 0)
  const even = 1 / counts.length
  const error = Math.sqrt((even * (1 - even)) / total)
  const isOff = (share: number) => (isWhole ? share > MOST_OF_SCALE : Math.abs(share - even) > MOST_ERRORS * error)
  if (total < FEWEST) return []
  return counts
    .map((count, place) => ({ place, share: count / total }))
    .filter(({ share }) => isOff(share))
    .map(({ place, share }) => ({
      item: '*',
      rule: 'KEY_POSITION',
      message: `Of ${total} questions with ${what}, ${Math.round(100 * share)}% have their key in place ${place + 1}.`,
    }))
}
