import type { Prompt } from './types.ts'

/** @returns what a question shows besides its stem: options, parts to match, a sentence, the unit; one text each */
export function shownWith(prompt: Prompt): readonly string[] {
  switch (prompt.__typename) {
    case 'TrueFalsePrompt':
      return [prompt.statement]
    case 'ShortAnswerPrompt':
      return [`${prompt.before}____${prompt.after}`]
    case 'NumericPrompt':
      return prompt.unit.isName ? [] : [`in ${prompt.unit.plural}`]
    case 'IntervalPrompt':
      return [`in ${prompt.unit.plural}`]
    case 'MatchingPrompt':
      return [...prompt.lefts, ...prompt.rights].map(({ text }) => text)
    default:
      return prompt.options.map(({ text }) => text)
  }
}
