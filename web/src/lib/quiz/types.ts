import type { FragmentOf, VariablesOf } from '../graphql/graphql.ts'
import type { AnswerFields } from './answer-fields.ts'
import type { PromptFields } from './prompt-fields.ts'
import type { QuizFields } from './quiz-document.ts'
import type { SubmitAnswerDocument } from './submit-answer-document.ts'

export type Quiz = FragmentOf<typeof QuizFields>
export type QuizItem = Quiz['items'][number]
export type Prompt = FragmentOf<typeof PromptFields>
export type PromptOf<Name extends Prompt['__typename']> = Extract<Prompt, { __typename: Name }>
export type GradedAnswer = FragmentOf<typeof AnswerFields>
export type AnswerInput = VariablesOf<typeof SubmitAnswerDocument>['input']
export type ResponseInput = AnswerInput['response']
export type ConfidenceBand = Extract<NonNullable<AnswerInput['confidence']>, { band: unknown }>['band']

/** An answer as the API gives it back: the kinds of which more is shown than their words. */
export type StoredResponse =
  | { readonly kind: 'CHOICE'; readonly choice: string }
  | { readonly kind: 'MULTI_CHOICE'; readonly choices: readonly string[] }
  | { readonly kind: 'TRUE_FALSE'; readonly trueFalse: boolean }
  | { readonly kind: 'MATCHING'; readonly matches: readonly { readonly leftId: string; readonly rightId: string }[] }
  | { readonly kind: 'ORDERING'; readonly order: readonly string[] }
  | { readonly kind: 'SHORT_ANSWER' | 'NUMERIC' | 'INTERVAL' }
