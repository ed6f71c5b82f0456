import type { LikelihoodBand } from '../claims/likelihood.ts'
import type { Topic } from '../claims/vocabulary.ts'

/**
 * An item is a question made from claims. Three types keep its sides apart: the Prompt is what a learner sees, the
 * Rubric is the key, the Response is what the learner sends. Nothing that reaches a learner before the answer is in
 * may hold a Rubric.
 */
export const PROMPT_KINDS = [
  'CHOICE',
  'MULTI_CHOICE',
  'TRUE_FALSE',
  'SHORT_ANSWER',
  'NUMERIC',
  'INTERVAL',
  'MATCHING',
  'ORDERING',
] as const
export type PromptKind = (typeof PROMPT_KINDS)[number]

/** Something to pick, match or order. Ids are opaque and say nothing of the key. */
export interface Option {
  readonly id: string
  readonly text: string
}

interface PromptBase<K extends PromptKind> {
  readonly kind: K
  /** One or more wordings of the question; the quiz's seed picks one, so that the second meeting is not verbatim. */
  readonly stems: readonly [string, ...string[]]
}

export interface ChoicePrompt extends PromptBase<'CHOICE'> {
  readonly options: readonly Option[]
  /** Set where the options stand on a scale (numbers, likelihood): they are shown in this order, never shuffled. */
  readonly fixedOrder?: true
}
export interface MultiChoicePrompt extends PromptBase<'MULTI_CHOICE'> {
  readonly options: readonly Option[]
}
export interface TrueFalsePrompt extends PromptBase<'TRUE_FALSE'> {
  /** The sentence to be judged. */
  readonly statement: string
}
export interface ShortAnswerPrompt extends PromptBase<'SHORT_ANSWER'> {
  /** The sentence with the term left out, shown as a blank. */
  readonly before: string
  readonly after: string
}
export interface NumericPrompt extends PromptBase<'NUMERIC'> {
  /** Unit code of units.ts in which the answer is expected. */
  readonly unit: string
}
export interface IntervalPrompt extends PromptBase<'INTERVAL'> {
  readonly unit: string
  /** Coverage the learner is asked for, a fraction 0–1: 0.8 for an "80 % range". */
  readonly level: number
}
export interface MatchingPrompt extends PromptBase<'MATCHING'> {
  /** As many left as right parts; each right part belongs to one left part. */
  readonly lefts: readonly Option[]
  readonly rights: readonly Option[]
}
export interface OrderingPrompt extends PromptBase<'ORDERING'> {
  readonly options: readonly Option[]
}
export type Prompt =
  | ChoicePrompt
  | MultiChoicePrompt
  | TrueFalsePrompt
  | ShortAnswerPrompt
  | NumericPrompt
  | IntervalPrompt
  | MatchingPrompt
  | OrderingPrompt

/** Which claim an option comes from, and what to tell somebody who picks it. The key has an entry too. */
export interface OptionSource {
  readonly optionId: string
  /** Slug of the claim the option was drawn from; null for an option that belongs to a fixed scale. */
  readonly claim: string | null
  /** For a lure: one sentence on that confusion. For the key: null. */
  readonly confusion: string | null
  /** What the option is the number of, where it is a figure of the report. */
  readonly label?: string
}

interface RubricBase<K extends PromptKind> {
  readonly kind: K
  /** The right answer in words, shown after the answer is in. */
  readonly key: string
  /** Why it is right: what the report says, as one or two sentences. */
  readonly explanation: string
}

export interface ChoiceRubric extends RubricBase<'CHOICE'> {
  readonly keyId: string
  readonly sources: readonly OptionSource[]
}
export interface MultiChoiceRubric extends RubricBase<'MULTI_CHOICE'> {
  readonly keyIds: readonly string[]
  readonly sources: readonly OptionSource[]
}
export interface TrueFalseRubric extends RubricBase<'TRUE_FALSE'> {
  readonly truth: boolean
  /** The element that was swapped to make the sentence false; null when it is true. */
  readonly swap: { readonly said: string; readonly shown: string; readonly claim: string | null } | null
}
export interface ShortAnswerRubric extends RubricBase<'SHORT_ANSWER'> {
  /** Accepted forms; the first is the one shown. */
  readonly accepted: readonly [string, ...string[]]
  /** Names that are never taken for a spelling of the key, such as other countries. */
  readonly neverAccepted: readonly string[]
}
export interface NumericRubric extends RubricBase<'NUMERIC'> {
  readonly low: number | null
  readonly high: number | null
  readonly unit: string
  readonly qualifier: 'EXACT' | 'ABOUT' | 'AT_LEAST' | 'AT_MOST' | 'OVER' | 'UNDER' | 'RANGE'
  /** Figures that are easily taken for this one: a hit is answered by name. */
  readonly confusable: readonly { readonly value: number; readonly label: string; readonly claim: string }[]
}
export interface IntervalRubric extends RubricBase<'INTERVAL'> {
  readonly truth: number
  readonly unit: string
  readonly level: number
  /** Figures that are easily taken for this one; missing in items of the first version. */
  readonly confusable?: NumericRubric['confusable']
}
export interface MatchingRubric extends RubricBase<'MATCHING'> {
  readonly pairs: readonly { readonly leftId: string; readonly rightId: string; readonly claim: string }[]
}
export interface OrderingRubric extends RubricBase<'ORDERING'> {
  readonly order: readonly string[]
  /**
   * How credit comes from the Kendall distance: TAU is 1 − 2 · distance, floored at 0, so that an order taken from the
   * air earns little. Items of the first version have none of it and earn 1 − distance, as their answers did.
   */
  readonly scale?: 'TAU'
}
export type Rubric =
  | ChoiceRubric
  | MultiChoiceRubric
  | TrueFalseRubric
  | ShortAnswerRubric
  | NumericRubric
  | IntervalRubric
  | MatchingRubric
  | OrderingRubric

/** What a learner sends, one shape a kind. Numbers come as typed, so that ranges and units can be read. */
export type Response =
  | { readonly kind: 'CHOICE'; readonly choice: string }
  | { readonly kind: 'MULTI_CHOICE'; readonly choices: readonly string[] }
  | { readonly kind: 'TRUE_FALSE'; readonly trueFalse: boolean }
  | { readonly kind: 'SHORT_ANSWER'; readonly text: string }
  | { readonly kind: 'NUMERIC'; readonly text: string; readonly unit: string | null }
  | { readonly kind: 'INTERVAL'; readonly low: number; readonly high: number }
  | { readonly kind: 'MATCHING'; readonly matches: readonly { readonly leftId: string; readonly rightId: string }[] }
  | { readonly kind: 'ORDERING'; readonly order: readonly string[] }

/** Stated chance of being right: a word of ICD 203 or a percentage. */
export type Confidence = { readonly band: LikelihoodBand } | { readonly percent: number }

/** A question as a template makes it, before it has a database id. */
export interface Item {
  /** `<claim>:<template>:<n>`: stable over imports; assembly sorts by it. */
  readonly key: string
  readonly template: string
  readonly templateVersion: number
  /** Slug of the claim asked about. */
  readonly claim: string
  readonly topic: Topic
  /** Slugs of the countries under which the item is scored. */
  readonly countries: readonly string[]
  /** Slugs of every claim the key rests on; the lures' claims are in the rubric. */
  readonly keyClaims: readonly string[]
  readonly lureClaims: readonly string[]
  readonly prompt: Prompt
  readonly rubric: Rubric
}
