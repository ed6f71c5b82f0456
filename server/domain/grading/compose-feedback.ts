import type { Verdict } from './grade.ts'

const OPENINGS = { CORRECT: 'Right.', PARTIAL: 'Partly right.', INCORRECT: 'Not right.' } as const

const asSentence = (text: string) => (/[.!?…][”"’')\]]*$/.test(text) ? text : `${text}.`)

/**
 * Puts feedback together so that a lure is refuted before and after it is named: first whether the answer is right and
 * what the report says, then what was confused, and the right answer last, because the last words are what stays.
 * @param remarks  sentences about this response, such as the confusion a lure stands for
 * @returns        sentences in reading order
 */
export function composeFeedback(
  verdict: Verdict,
  rubric: { readonly key: string; readonly explanation: string },
  remarks: readonly string[],
): string[] {
  const opening = `${OPENINGS[verdict]} ${asSentence(rubric.explanation)}`
  // Whoever is right and has read the key in the explanation need not read it twice.
  const isSaid =
    verdict === 'CORRECT' && remarks.length === 0 && rubric.explanation.toLowerCase().includes(rubric.key.toLowerCase())
  return isSaid ? [opening] : [opening, ...remarks.map(asSentence), `The answer: ${asSentence(rubric.key)}`]
}
