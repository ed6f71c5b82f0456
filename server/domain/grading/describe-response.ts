import { findUnit } from '../claims/units.ts'
import type { Option, Prompt, Response } from '../quiz/item.ts'
import { phraseTruth } from '../quiz/phrase-truth.ts'
import { findWrittenUnit } from './find-written-unit.ts'
import { formatQuantity } from './format-quantity.ts'

/**
 * What was answered, in words, as shown in the review of a quiz.
 * @returns one line; an option the prompt does not know is shown by its id
 */
export function describeResponse(prompt: Prompt, response: Response): string {
  const nameIn = (options: readonly Option[]) => (id: string) => options.find((option) => option.id === id)?.text ?? id
  const name = nameIn('options' in prompt ? prompt.options : [])
  switch (response.kind) {
    case 'CHOICE':
      return name(response.choice)
    case 'MULTI_CHOICE':
      return response.choices.map(name).join('; ')
    case 'TRUE_FALSE':
      return phraseTruth(response.trueFalse)
    case 'SHORT_ANSWER':
      return response.text.trim()
    case 'NUMERIC':
      return describeNumber(response.text.trim(), response.unit)
    case 'INTERVAL':
      return formatQuantity(response.low, response.high, 'unit' in prompt ? prompt.unit : '')
    case 'MATCHING': {
      const left = nameIn('lefts' in prompt ? prompt.lefts : [])
      const right = nameIn('rights' in prompt ? prompt.rights : [])
      return response.matches.map((match) => `${left(match.leftId)} → ${right(match.rightId)}`).join('; ')
    }
    case 'ORDERING':
      return response.order.map((id, place) => `${place + 1}. ${name(id)}`).join('; ')
  }
}

/** The number as typed, with the unit that was chosen beside it unless the text has it already. */
function describeNumber(text: string, unit: string | null): string {
  if (!unit || findWrittenUnit(text, unit)) return text
  return `${text} ${findUnit(unit)?.plural ?? unit}`
}
