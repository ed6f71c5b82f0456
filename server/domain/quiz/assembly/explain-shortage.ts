import type { Blueprint } from './blueprint.ts'
import { list } from '../phrase-sentence.ts'

/** Why a quiz cannot have so many questions. */
export interface Shortage {
  /** How many questions the same choice can give. */
  readonly available: number
  readonly requested: number
  /** What is short, and what to do. */
  readonly message: string
}

/**
 * @param matching   number of items that the blueprint's filters let through
 * @param available  how many of them can stand in one quiz without giving each other away
 */
export function explainShortage(blueprint: Blueprint, matching: number, available: number): Shortage {
  const filters = (['topics', 'countries', 'sections', 'templates', 'claims'] as const).filter(
    (name) => blueprint[name]?.length,
  )
  const widen = filters.length > 0 ? `choose more ${list(filters)}` : 'import more claims'
  const reason =
    matching === 0
      ? 'No question fits this choice.'
      : `${matching} ${matching === 1 ? 'question fits' : 'questions fit'} this choice${available < matching ? `, but only ${available} can stand in one quiz without giving each other away` : ''}.`
  const fewer =
    available > 0
      ? `Ask for ${available}${available > 1 ? ' or fewer' : ''}, or ${widen}.`
      : `${widen.replace(/^./, (letter) => letter.toUpperCase())}.`
  return { available, requested: blueprint.length, message: `${reason} ${fewer}` }
}

/** A review needs something to review. */
export function explainNothingDue({ length }: Blueprint): Shortage {
  return { available: 0, requested: length, message: 'No question is due. Come back later, or practise.' }
}
