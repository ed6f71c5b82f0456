import type { Option, PromptKind as Kind } from '../domain/quiz/item.ts'
import type { PresentedPrompt } from '../domain/quiz/present-prompt.ts'
import { builder } from './builder.ts'
import { PromptKind } from './quiz-enums.ts'
import { Unit, unitOf } from './unit.ts'

type OfKind<K extends Kind> = Extract<PresentedPrompt, { readonly kind: K }>

const typeNames: Record<Kind, string> = {
  CHOICE: 'ChoicePrompt',
  MULTI_CHOICE: 'MultiChoicePrompt',
  TRUE_FALSE: 'TrueFalsePrompt',
  SHORT_ANSWER: 'ShortAnswerPrompt',
  NUMERIC: 'NumericPrompt',
  INTERVAL: 'IntervalPrompt',
  MATCHING: 'MatchingPrompt',
  ORDERING: 'OrderingPrompt',
}

export const Prompt = builder.interfaceRef<PresentedPrompt>('Prompt').implement({
  description: 'What a learner sees of a question. It holds nothing of the key.',
  resolveType: (prompt) => typeNames[prompt.kind],
  fields: (t) => ({
    kind: t.expose('kind', { type: PromptKind, description: 'How the question is asked.' }),
    stem: t.exposeString('stem', { description: 'The question.' }),
  }),
})

const PromptOption = builder.objectRef<Option>('PromptOption').implement({
  description: 'Something to pick, match or order.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Send it back to pick this; it says nothing of the key.' }),
    text: t.exposeString('text', { description: 'What it says.' }),
  }),
})

function optionsPrompt<K extends 'CHOICE' | 'MULTI_CHOICE' | 'ORDERING'>(
  kind: K,
  description: string,
  options: string,
) {
  builder.objectRef<OfKind<'CHOICE' | 'MULTI_CHOICE' | 'ORDERING'>>(typeNames[kind]).implement({
    description,
    interfaces: [Prompt],
    fields: (t) => ({
      options: t.field({ type: [PromptOption], description: options, resolve: (prompt) => [...prompt.options] }),
    }),
  })
}

optionsPrompt('CHOICE', 'Pick one. Answer with `choice`.', 'What to pick from, in the order shown.')
optionsPrompt('MULTI_CHOICE', 'Pick all that fit. Answer with `choices`.', 'What to pick from, in the order shown.')
optionsPrompt('ORDERING', 'Put in order. Answer with `order`.', 'What to put in order, as shown at first.')

builder.objectRef<OfKind<'TRUE_FALSE'>>('TrueFalsePrompt').implement({
  description: 'Judge a sentence. Answer with `trueFalse`.',
  interfaces: [Prompt],
  fields: (t) => ({ statement: t.exposeString('statement', { description: 'The sentence to be judged.' }) }),
})

builder.objectRef<OfKind<'SHORT_ANSWER'>>('ShortAnswerPrompt').implement({
  description: 'Fill a blank. Answer with `text`.',
  interfaces: [Prompt],
  fields: (t) => ({
    before: t.exposeString('before', { description: 'The sentence up to the blank.' }),
    after: t.exposeString('after', { description: 'The sentence after the blank.' }),
  }),
})

builder.objectRef<OfKind<'NUMERIC'>>('NumericPrompt').implement({
  description: 'Type a number. Answer with `number`.',
  interfaces: [Prompt],
  fields: (t) => ({
    unit: t.field({
      type: Unit,
      description: 'The unit in which the answer is expected.',
      resolve: ({ unit }) => unitOf(unit),
    }),
  }),
})

builder.objectRef<OfKind<'INTERVAL'>>('IntervalPrompt').implement({
  description: 'Give a range that holds the number with the stated chance. Answer with `interval`.',
  interfaces: [Prompt],
  fields: (t) => ({
    unit: t.field({ type: Unit, description: 'The unit of both ends.', resolve: ({ unit }) => unitOf(unit) }),
    level: t.exposeFloat('level', { description: 'The chance asked for, 0–1: 0.8 for an “80 % range”.' }),
  }),
})

builder.objectRef<OfKind<'MATCHING'>>('MatchingPrompt').implement({
  description: 'Match two lists of the same length. Answer with `matches`.',
  interfaces: [Prompt],
  fields: (t) => ({
    lefts: t.field({ type: [PromptOption], description: 'The left parts.', resolve: ({ lefts }) => [...lefts] }),
    rights: t.field({
      type: [PromptOption],
      description: 'The right parts, in another order.',
      resolve: ({ rights }) => [...rights],
    }),
  }),
})
