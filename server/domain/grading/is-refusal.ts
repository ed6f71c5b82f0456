import type { Refusal } from './grade.ts'

/** Tells a refusal from whatever else a parser or a grader returns. */
export function isRefusal(outcome: object | number): outcome is Refusal {
  return typeof outcome === 'object' && 'refused' in outcome
}
