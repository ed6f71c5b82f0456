import type { IntervalPrompt, IntervalRubric, Response } from '../quiz/item.ts'
import { composeFeedback } from './compose-feedback.ts'
import { formatQuantity } from './format-quantity.ts'
import type { GradeOutcome } from './grade.ts'
import { intervalScore } from './interval-score.ts'
import { judgeCredit } from './judge-credit.ts'
import { refuse } from './refuse.ts'

/** An interval that holds the truth counts as right, not just as partly right, from this credit on. */
const RIGHT_FROM = 0.75

/** Dates have no zero to measure against, so their errors are measured against a year, in days. */
const DATE_SCALE = 365

/**
 * Turns the interval score into credit: `1 − score / (2 · scale)`, floored at 0, where the scale is the size of the
 * truth. So an interval of no width on the truth earns 1, and one as wide as from 0 to twice the truth earns 0,
 * whatever the unit. The line is straight on purpose: as long as the floor is not met, the honest quantiles stay the
 * best answer, as they are for the score itself.
 */
export function gradeInterval(
  _prompt: IntervalPrompt,
  rubric: IntervalRubric,
  response: Extract<Response, { kind: 'INTERVAL' }>,
): GradeOutcome {
  const { low, high } = response
  if (!Number.isFinite(low) || !Number.isFinite(high)) return refuse('NOT_A_NUMBER', 'Send a number for both ends.')
  if (low > high) return refuse('OUT_OF_RANGE', 'The lower end is above the upper end. Send the lower end first.')
  const { truth, unit, level } = rubric
  const scale = unit === 'date' ? DATE_SCALE : Math.abs(truth) || 1
  const credit = Math.max(0, 1 - intervalScore(response, truth, level) / (2 * scale))
  const holds = low <= truth && truth <= high
  const verdict = holds && credit >= RIGHT_FROM ? 'CORRECT' : judgeCredit(credit)
  const sent = formatQuantity(low, high, unit)
  const remark = holds
    ? `Your range, ${sent}, holds the figure${verdict === 'CORRECT' ? '' : '; a narrower one would have earned more'}`
    : `Your range, ${sent}, ${truth < low ? 'starts above' : 'ends below'} the figure`
  return {
    credit,
    verdict,
    parts: [{ id: 'interval', correct: holds, message: null }],
    ...composeFeedback(verdict, rubric, [remark]),
  }
}
