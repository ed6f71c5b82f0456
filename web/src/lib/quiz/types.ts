import type { FragmentOf, VariablesOf } from '../graphql/graphql.ts'
import type { AnswerFields, PromptFields, QuizFields, SubmitAnswerDocument } from './documents.ts'

export type Quiz = FragmentOf<typeof QuizFields>
export type QuizItem = Quiz['items'][number]
export type Prompt = FragmentOf<typeof PromptFields>
export type PromptOf<Name extends Prompt['__typename']> = Extract<Prompt, { __typename: Name }>
export type GradedAnswer = FragmentOf<typeof AnswerFields>
export type AnswerInput = VariablesOf<typeof SubmitAnswerDocument>['input']
export type ResponseInput = AnswerInput['response']
export type ConfidenceBand = Extract<NonNullable<AnswerInput['confidence']>, { band: unknown }>['band']
