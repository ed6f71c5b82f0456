import type { Confidence, Response } from '../domain/quiz/item.ts'
import { builder } from './builder.ts'
import { Likelihood } from './corpus-enums.ts'

const NumberInput = builder.inputType('NumberInput', {
  description: 'A number as typed.',
  fields: (t) => ({
    text: t.string({ required: true, description: 'As typed: “1.28 million”, “70–90%”, “$100m”.' }),
    unit: t.string({ description: 'The unit, when it stands in a field of its own.' }),
  }),
})

const IntervalInput = builder.inputType('IntervalInput', {
  description: 'A range.',
  fields: (t) => ({
    low: t.float({ required: true, description: 'Lower end.' }),
    high: t.float({ required: true, description: 'Upper end.' }),
  }),
})

const MatchInput = builder.inputType('MatchInput', {
  description: 'Two parts that belong together.',
  fields: (t) => ({
    left: t.id({ required: true, description: 'Id of the left part.' }),
    right: t.id({ required: true, description: 'Id of the right part.' }),
  }),
})

export const ResponseInput = builder.inputType('ResponseInput', {
  description: 'What is answered: exactly one of these, the one that the kind of question asks for.',
  isOneOf: true,
  fields: (t) => ({
    choice: t.id({ description: 'CHOICE: id of the option.' }),
    choices: t.idList({ description: 'MULTI_CHOICE: ids of the options.' }),
    trueFalse: t.boolean({ description: 'TRUE_FALSE: whether the report says so.' }),
    text: t.string({ description: 'SHORT_ANSWER: what fills the blank.' }),
    number: t.field({ type: NumberInput, description: 'NUMERIC: the number.' }),
    interval: t.field({ type: IntervalInput, description: 'INTERVAL: the range.' }),
    matches: t.field({ type: [MatchInput], description: 'MATCHING: a pair for every left part.' }),
    order: t.idList({ description: 'ORDERING: ids of all options in order.' }),
  }),
})

export const ConfidenceInput = builder.inputType('ConfidenceInput', {
  description: 'How sure the learner is to be right: exactly one of these.',
  isOneOf: true,
  fields: (t) => ({
    band: t.field({ type: Likelihood, description: 'A word of ICD 203. POSSIBLE is refused: it says no degree.' }),
    percent: t.float({ description: 'Percent, 0–100.' }),
  }),
})

export function toResponse(input: typeof ResponseInput.$inferInput): Response {
  if (input.choice != null) return { kind: 'CHOICE', choice: input.choice }
  if (input.choices != null) return { kind: 'MULTI_CHOICE', choices: input.choices }
  if (input.trueFalse != null) return { kind: 'TRUE_FALSE', trueFalse: input.trueFalse }
  if (input.text != null) return { kind: 'SHORT_ANSWER', text: input.text }
  if (input.number != null) return { kind: 'NUMERIC', text: input.number.text, unit: input.number.unit ?? null }
  if (input.interval != null) return { kind: 'INTERVAL', ...input.interval }
  if (input.order != null) return { kind: 'ORDERING', order: input.order }
  const matches = (input.matches ?? []).map(({ left, right }) => ({ leftId: left, rightId: right }))
  return { kind: 'MATCHING', matches }
}

/** @returns null for POSSIBLE, which stands for no probability */
export function toConfidence(input: typeof ConfidenceInput.$inferInput): Confidence | null {
  if (input.percent != null) return { percent: input.percent }
  return input.band == null || input.band === 'POSSIBLE' ? null : { band: input.band }
}
