import type { NumericRubric } from '../quiz/item.ts'

/**
 * Both ends of a figure; one that the report leaves open ("over 1,000") is taken to be the other.
 * @throws for a rubric without any number, which is a bug
 */
export function keyEnds(rubric: NumericRubric): { readonly low: number; readonly high: number } {
  const low = rubric.low ?? rubric.high
  const high = rubric.high ?? rubric.low
  if (low === null || high === null) throw new Error(`The figure “${rubric.key}” has no number`)
  return { low, high }
}
