import type { Verdict } from './grade.ts'

/** @param credit share of the mark, 0–1 */
export function judgeCredit(credit: number): Verdict {
  if (credit >= 1) return 'CORRECT'
  return credit > 0 ? 'PARTIAL' : 'INCORRECT'
}
