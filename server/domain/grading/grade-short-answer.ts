import type { Response, ShortAnswerPrompt, ShortAnswerRubric } from '../quiz/item.ts'
import { composeFeedback } from './compose-feedback.ts'
import { foldText } from './fold-text.ts'
import type { GradeOutcome } from './grade.ts'
import { judgeCredit } from './judge-credit.ts'
import { matchShortAnswer } from './match-short-answer.ts'
import { refuse } from './refuse.ts'

/** Longer than any term; a paste of a paragraph is refused before it is compared. */
const MAX_LENGTH = 200

/** All or nothing: an accepted form, or a misspelling of one that can mean nothing else, earns 1. */
export function gradeShortAnswer(
  _prompt: ShortAnswerPrompt,
  rubric: ShortAnswerRubric,
  response: Extract<Response, { kind: 'SHORT_ANSWER' }>,
): GradeOutcome {
  if (foldText(response.text).length === 0) return refuse('EMPTY', 'Type the missing name or term.')
  if (response.text.length > MAX_LENGTH) {
    return refuse('OUT_OF_RANGE', `Send the missing name or term alone, at most ${MAX_LENGTH} characters.`)
  }
  const match = matchShortAnswer(response.text, rubric.accepted, rubric.neverAccepted)
  const correct = match.form !== null
  const credit = correct ? 1 : 0
  const verdict = judgeCredit(credit)
  const remarks =
    match.as === 'MISSPELT'
      ? [`Your spelling was taken for “${match.form}”`]
      : match.as === 'OTHER_NAME'
        ? [`“${response.text.trim()}” is another name, not a spelling of this one`]
        : []
  return {
    credit,
    verdict,
    parts: [{ id: 'text', correct, message: remarks[0] === undefined ? null : `${remarks[0]}.` }],
    ...composeFeedback(verdict, rubric, remarks),
  }
}
