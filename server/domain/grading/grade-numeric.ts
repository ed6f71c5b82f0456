import type { NumericPrompt, NumericRubric, Response } from '../quiz/item.ts'
import { composeFeedback } from './compose-feedback.ts'
import { creditDate } from './credit-date.ts'
import { creditNumber } from './credit-number.ts'
import { describeMiss } from './describe-miss.ts'
import type { GradeOutcome } from './grade.ts'
import { isRefusal } from './is-refusal.ts'
import { judgeCredit } from './judge-credit.ts'
import { readNumber } from './read-number.ts'

/** Grades a typed number, range or date (creditNumber, creditDate); what readNumber refuses is refused. */
export function gradeNumeric(
  prompt: NumericPrompt,
  rubric: NumericRubric,
  response: Extract<Response, { kind: 'NUMERIC' }>,
): GradeOutcome {
  const answer = readNumber(response.text, prompt.unit, response.unit)
  if (isRefusal(answer)) return answer
  const credit = rubric.unit === 'date' ? creditDate(rubric, answer) : creditNumber(rubric, answer)
  const verdict = judgeCredit(credit)
  const message = verdict === 'CORRECT' ? null : describeMiss(rubric, answer, credit)
  return {
    credit,
    verdict,
    parts: [{ id: 'number', correct: verdict === 'CORRECT', message }],
    ...composeFeedback(verdict, rubric, message === null ? [] : [message]),
  }
}
