import type { Blueprint } from './blueprint.ts'
import { capitalise, list } from '../phrase-sentence.ts'

/** Why a quiz cannot have so many questions. */
export interface Shortage {
  /** How many questions the same choice can give. */
  readonly available: number
  readonly requested: number
  /** What is short, and what to do. */
  readonly message: string
}

interface Counts {
  /** Items that the blueprint's filters let through. */
  readonly matching: number
  /** How many more they would let through, did an exam that the learner has not finished not ask them. */
  readonly inExams: number
  /** How many of those that match can stand in one quiz without giving each other away. */
  readonly available: number
}

export function explainShortage(blueprint: Blueprint, { matching, inExams, available }: Counts): Shortage {
  const filters = (['topics', 'countries', 'sections', 'templates', 'claims'] as const).filter(
    (name) => blueprint[name]?.length,
  )
  const onlySome =
    available < matching ? `, but only ${available} can stand in one quiz without giving each other away` : ''
  const reasons = [
    matching === 0
      ? 'No question fits this choice.'
      : `${matching} ${matching === 1 ? 'question fits' : 'questions fit'} this choice${onlySome}.`,
    inExams > 0 ? `${inExams} more ${inExams === 1 ? 'waits' : 'wait'} in an exam you have not finished.` : [],
  ].flat()
  const advice = [
    available > 0 ? `ask for ${available}${available > 1 ? ' or fewer' : ''}` : [],
    filters.length > 0 ? `choose more ${list(filters)}` : [],
    inExams > 0 ? 'finish the exam' : [],
  ].flat()
  const message = advice.length > 0 ? [...reasons, `${capitalise(advice.join(', or '))}.`] : reasons
  return { available, requested: blueprint.length, message: message.join(' ') }
}

/** A review needs something to review. */
export function explainNothingDue({ length }: Blueprint): Shortage {
  return { available: 0, requested: length, message: 'No question is due. Come back later, or practise.' }
}
