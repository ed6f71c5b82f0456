import { phraseTruth } from '@debrief/server/phrase-truth'
import type { GradedAnswer, Prompt, ResponseInput, StoredResponse } from './types.ts'

/** An option as the list shows it. */
export interface Choice {
  readonly id: string
  readonly text: string
}

const TRUTHS: readonly Choice[] = [true, false].map((truth) => ({ id: String(truth), text: phraseTruth(truth) }))

/** @returns what can be picked by number or letter in this prompt; empty where the answer is typed or arranged */
export function choicesOf(prompt: Prompt): readonly Choice[] {
  switch (prompt.__typename) {
    case 'ChoicePrompt':
    case 'MultiChoicePrompt':
      return prompt.options
    case 'TrueFalsePrompt':
      return TRUTHS
    default:
      return []
  }
}

/** @returns the ids picked in a response, for prompts that are answered by picking */
export function pickedIds(draft: ResponseInput | StoredResponse | null): readonly string[] {
  if (!draft) return []
  if ('choice' in draft) return [draft.choice]
  if ('choices' in draft) return draft.choices
  if ('trueFalse' in draft) return [String(draft.trueFalse)]
  return []
}

/** @returns ids of the right options, for prompts that are answered by picking; null while the key is not known */
export function keyIds({ key }: Pick<GradedAnswer, 'key'>): readonly string[] | null {
  if (!key) return null
  return key.trueFalse === null ? key.optionIds : [String(key.trueFalse)]
}

/** Picks an option, or for several-answer prompts adds or removes it. @returns the new response, null when it holds nothing */
export function pick(prompt: Prompt, draft: ResponseInput | null, id: string): ResponseInput | null {
  if (prompt.__typename === 'TrueFalsePrompt') return { trueFalse: id === 'true' }
  if (prompt.__typename === 'ChoicePrompt') return { choice: id }
  const before = pickedIds(draft)
  const choices = before.includes(id) ? before.filter((each) => each !== id) : [...before, id]
  return choices.length > 0 ? { choices } : null
}

/** @returns the place that a key stands for, from 0: "1"–"9" or "a"–"i"; null for any other key */
export function placeOfKey(key: string): number | null {
  if (/^[1-9]$/.test(key)) return Number(key) - 1
  if (/^[a-i]$/i.test(key)) return key.toLowerCase().charCodeAt(0) - 'a'.charCodeAt(0)
  return null
}
