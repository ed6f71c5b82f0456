import type { Response, TrueFalsePrompt, TrueFalseRubric } from '../quiz/item.ts'
import { composeFeedback } from './compose-feedback.ts'
import type { GradeOutcome } from './grade.ts'
import { judgeCredit } from './judge-credit.ts'

/**
 * All or nothing. Whoever met a false sentence is told that one element was swapped and which, right or wrong: the
 * false sentence must not stay as if the report had said it.
 */
export function gradeTrueFalse(
  _prompt: TrueFalsePrompt,
  rubric: TrueFalseRubric,
  response: Extract<Response, { kind: 'TRUE_FALSE' }>,
): GradeOutcome {
  const correct = response.trueFalse === rubric.truth
  const credit = correct ? 1 : 0
  const verdict = judgeCredit(credit)
  const remark = rubric.swap
    ? `One element of the sentence was swapped: it showed “${rubric.swap.shown}” where the report has “${rubric.swap.said}”`
    : rubric.truth
      ? 'The sentence is as the report has it'
      : 'The report does not say this'
  return {
    credit,
    verdict,
    parts: [{ id: String(rubric.truth), correct, message: rubric.swap ? `${remark}.` : null }],
    ...composeFeedback(verdict, rubric, [remark]),
  }
}
