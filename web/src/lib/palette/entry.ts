import type { QuizInput } from '../quiz/start-quiz.ts'
import type { Theme } from '../ui/theme.ts'

/** In the order in which they are listed. */
export const GROUPS = ['recent', 'pages', 'quizzes', 'actors', 'sections', 'claims', 'settings'] as const

export const groupNames = (): Record<(typeof GROUPS)[number], string> => ({
  recent: 'Recent',
  pages: 'Go to',
  quizzes: 'Start a quiz',
  actors: 'Actors',
  sections: 'Sections',
  claims: 'Claims',
  settings: 'Settings',
})

/** Something that the palette can open, start or set. */
export interface Entry {
  /** Unique in the palette, and fit for an element's id. */
  readonly id: string
  readonly group: (typeof GROUPS)[number]
  readonly text: string
  /** What tells it from others of its group; searched as well. */
  readonly note?: string
  /** Whether it was found by another spelling than the one that was typed. */
  readonly isGuess?: boolean
  readonly does:
    { readonly href: string } | { readonly quiz: QuizInput } | { readonly theme: Theme } | { readonly show: 'keys' }
}
