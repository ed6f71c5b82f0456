import { findUnit } from '../claims/units.ts'
import type { NumericPrompt, NumericRubric, Response } from '../quiz/item.ts'
import { composeFeedback } from './compose-feedback.ts'
import { creditDate } from './credit-date.ts'
import { creditNumber } from './credit-number.ts'
import { describeMiss } from './describe-miss.ts'
import { findWrittenUnit } from './find-written-unit.ts'
import type { GradeOutcome } from './grade.ts'
import { isRefusal } from './is-refusal.ts'
import { judgeCredit } from './judge-credit.ts'
import { parseQuantity } from './parse-quantity.ts'
import { refuse } from './refuse.ts'

/**
 * Grades a typed number, range or date (creditNumber, creditDate). Another unit than the one asked for is refused
 * whether or not the number is right: were only right numbers refused, the refusal would give the key away.
 */
export function gradeNumeric(
  prompt: NumericPrompt,
  rubric: NumericRubric,
  response: Extract<Response, { kind: 'NUMERIC' }>,
): GradeOutcome {
  const answer = parseQuantity(response.text, prompt.unit)
  if (isRefusal(answer)) return answer
  const wrongUnit = findWrongUnit(prompt.unit, [answer.unit, response.unit])
  if (wrongUnit !== null) {
    const asked = findUnit(prompt.unit)?.plural ?? prompt.unit
    return refuse(
      'WRONG_UNIT',
      `The answer is asked for in ${asked}, not in “${wrongUnit}”. Send it in ${asked}, or the number alone.`,
    )
  }
  const credit = rubric.unit === 'date' ? creditDate(rubric, answer) : creditNumber(rubric, answer)
  const verdict = judgeCredit(credit)
  const message = verdict === 'CORRECT' ? null : describeMiss(rubric, answer, credit)
  return {
    credit,
    verdict,
    parts: [{ id: 'number', correct: verdict === 'CORRECT', message }],
    feedback: composeFeedback(verdict, rubric, message === null ? [] : [message]),
  }
}

/** @returns the first of the written units that is not the one asked for, as it is shown; null if there is none */
function findWrongUnit(expected: string, written: readonly (string | null)[]): string | null {
  const wrong = written.find((text) => text && text !== expected && findWrittenUnit(text, expected)?.code !== expected)
  return wrong ? (findUnit(wrong)?.plural ?? wrong) : null
}
