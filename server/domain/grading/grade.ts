/** One gradable part of a response: an option, a pair, a place in an order. */
export interface GradedPart {
  /** Id of the option, or of the left part of a pair. */
  readonly id: string
  readonly correct: boolean
  /** What to say of this part, such as the confusion a lure stands for; null when nothing is worth saying. */
  readonly message: string | null
}

export type Verdict = 'CORRECT' | 'PARTIAL' | 'INCORRECT'

export interface Grade {
  /** Share of the mark, 0–1. */
  readonly credit: number
  readonly verdict: Verdict
  readonly parts: readonly GradedPart[]
  /** Sentences on this response alone: what was picked and why that is wrong, or how much was right. */
  readonly remarks: readonly string[]
  /** All that there is to say, most telling first, for who has nothing else to show; the wording of a lure never comes last. */
  readonly feedback: readonly string[]
}

export const REFUSAL_CODES = [
  'WRONG_KIND',
  'EMPTY',
  'UNKNOWN_OPTION',
  'REPEATED_OPTION',
  'NOT_A_NUMBER',
  'AMBIGUOUS',
  'WRONG_UNIT',
  'INCOMPLETE',
  'OUT_OF_RANGE',
] as const
export type RefusalCode = (typeof REFUSAL_CODES)[number]

/** A response that cannot be graded: nothing is stored and the learner is told what to send instead. */
export interface Refusal {
  readonly refused: RefusalCode
  /** Says what to send instead; holds nothing of the key. */
  readonly message: string
}

export type GradeOutcome = Grade | Refusal
