import type { RefusalCode } from '../domain/grading/grade.ts'

/** What an action answers instead of doing it. Each is a type of the API, under the same name. */
export type Refusal =
  | {
      readonly refusal: 'NotEnoughItems'
      readonly message: string
      readonly available: number
      readonly requested: number
    }
  | { readonly refusal: 'InvalidInput'; readonly message: string; readonly field: string | null }
  | {
      readonly refusal: 'InvalidResponse'
      readonly message: string
      readonly reason: RefusalCode | 'INVALID_ANSWER_ID' | 'INVALID_TIME' | 'INVALID_CONFIDENCE'
    }
  | { [Name in PlainRefusalName]: { readonly refusal: Name; readonly message: string } }[PlainRefusalName]

/** Refusals that say nothing but their name and their message. */
export type PlainRefusalName = 'AnswerIdReused' | 'QuizClosed' | 'DeadlinePassed' | 'NotSignedIn' | 'Forbidden'

export type RefusalName = Refusal['refusal']

/** Said of what belongs to somebody else and of what does not exist alike: the answer is no oracle. */
export const FORBIDDEN = { refusal: 'Forbidden', message: 'There is no such quiz of yours.' } as const satisfies Refusal

export const NOT_SIGNED_IN = {
  refusal: 'NotSignedIn',
  message: 'Your session has ended. Start a quiz to begin a new one.',
} as const satisfies Refusal
