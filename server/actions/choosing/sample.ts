import type { Blueprint } from '../../domain/quiz/assembly/blueprint.ts'
import type { Draw } from '../../domain/quiz/assembly/plan-draws.ts'

/** The part of a bank that a quiz is chosen from. */
export interface Sample {
  readonly reportId: string
  /** Null for somebody who has not begun. */
  readonly learnerId: string | null
  readonly blueprint: Blueprint
  readonly draws: readonly Draw[]
  readonly now: Date
}
