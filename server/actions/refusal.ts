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

/** A refusal of one name, such as `Refused<'Forbidden'>`. */
export type Refused<Name extends RefusalName> = Extract<Refusal, { readonly refusal: Name }>

/**
 * Said of what belongs to somebody else and of what does not exist alike: the answer is no oracle.
 * @param what  in a word, such as “quiz”
 */
export function notYours(what: 'quiz' | 'question' | 'session' | 'key'): Refused<'Forbidden'> {
  return { refusal: 'Forbidden', message: `There is no such ${what} of yours.` }
}

/** Said of what only other roles may do. */
export const NOT_ALLOWED: Refused<'Forbidden'> = {
  refusal: 'Forbidden',
  message: 'Your account may not do this. An administrator can say that it may.',
}

export const NOT_SIGNED_IN: Refused<'NotSignedIn'> = {
  refusal: 'NotSignedIn',
  message: 'You are not signed in, or your session has ended. Sign in, or start a quiz to begin as a guest.',
}

/** Said of a value that cannot be used. @param field  name of the input field at fault */
export function invalid(field: string, message: string): Refused<'InvalidInput'> {
  return { refusal: 'InvalidInput', field, message }
}
