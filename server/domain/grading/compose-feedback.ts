import type { Grade, Verdict } from './grade.ts'

const OPENINGS = { CORRECT: 'Right.', PARTIAL: 'Partly right.', INCORRECT: 'Not right.' } as const

/** Said where it lessened the credit, which nobody could make out otherwise. */
export const WRONG_COSTS = 'A wrong one takes off what a right one earns.'

const asSentence = (text: string) => (/[.!?…][”"’')\]]*$/.test(text) ? text : `${text}.`)

/**
 * Puts feedback together so that a lure is refuted before and after it is named: first whether the answer is right and
 * what the report says, then what was confused, and the right answer last, because the last words are what stays.
 * Nothing is said twice: a key that is the explanation comes only at the end, and whoever is right knows the key.
 * @param remarks  sentences about this response, such as the confusion a lure stands for
 * @returns        the remarks as sentences, and the whole in reading order
 */
export function composeFeedback(
  verdict: Verdict,
  rubric: { readonly key: string; readonly explanation: string },
  remarks: readonly string[],
): Pick<Grade, 'remarks' | 'feedback'> {
  const sentences = remarks.map(asSentence)
  const key = asSentence(rubric.key)
  const explanation = asSentence(rubric.explanation)
  const opening = OPENINGS[verdict]
  if (verdict === 'CORRECT') return { remarks: sentences, feedback: [`${opening} ${explanation}`, ...sentences] }
  const first = explanation === key ? opening : `${opening} ${explanation}`
  return { remarks: sentences, feedback: [first, ...sentences, `The answer: ${key}`] }
}
