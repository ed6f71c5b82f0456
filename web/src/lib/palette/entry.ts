import type { QuizInput } from '../quiz/start-quiz.ts'

export const GROUPS = ['Go to', 'Start a quiz', 'Actors', 'Sections', 'Claims'] as const

/** Something that the palette can open or start. */
export interface Entry {
  /** Unique in the palette, and fit for an element's id. */
  readonly id: string
  readonly group: (typeof GROUPS)[number]
  readonly text: string
  /** What tells it from others of its group; searched as well. */
  readonly note?: string
  readonly does: { readonly href: string } | { readonly load: string } | { readonly quiz: QuizInput }
}
