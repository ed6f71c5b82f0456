const GRID = 2 ** 20

/**
 * A credit as mastery adds it up: rounded to a multiple of 2⁻²⁰. Doubles add such numbers without rounding, far beyond
 * any number of answers, so that the sum is the same in whatever order it is made.
 * @param credit 0–1
 */
export function exactCredit(credit: number): number {
  return Math.round(credit * GRID) / GRID
}
