import { covariance, mean, variance } from './moments.ts'

export interface ItemStatistics {
  /** Mean mark as a share of the most an item gives, 0–1: high is easy. */
  readonly facility: number | null
  /** Correlation of the item with the rest of the form, −100 to 100 %. */
  readonly discriminationIndex: number | null
  /** The same covariance as a share of the largest that these marks allow, up to 100 %. */
  readonly discriminativeEfficiency: number | null
}

export interface FormStatistics {
  /** Learners who took the form. */
  readonly n: number
  /** In the order of the columns. */
  readonly items: readonly ItemStatistics[]
  /** Cronbach's alpha, up to 1: how far the items measure one thing. */
  readonly alpha: number | null
}

/**
 * Item analysis by Moodle's definitions (Quiz statistics calculations, Moodle developer documentation), with the sample
 * variance (n − 1). For the marks x of an item and X of the form: facility = mean(x) / max, discrimination index =
 * 100 · Cov(x, X − x) / √(Var x · Var(X − x)), discriminative efficiency = 100 · Cov / Cov_max, where Cov_max is the
 * covariance of both lists sorted; alpha = k / (k − 1) · (1 − Σ Var x / Var X) (Cronbach 1951).
 * @param marks a row a learner, a column an item; every learner answered every item, and no answer is a 0
 * @param max   the most an item gives
 * @returns     null where a number is not defined: fewer than two learners or items, or marks that do not vary
 */
export function analyseItems(marks: readonly (readonly number[])[], max = 1): FormStatistics {
  const count = marks[0]?.length ?? 0
  if (marks.some((row) => row.length !== count)) throw new Error('Every learner needs a mark for every item')
  const totals = marks.map((row) => row.reduce((sum, mark) => sum + mark, 0))
  const columns = Array.from({ length: count }, (_, item) => marks.map((row) => row[item] ?? 0))
  return {
    n: marks.length,
    items: columns.map((column) => {
      const rest = totals.map((total, learner) => total - (column[learner] ?? 0))
      return analyseItem(column, rest, max)
    }),
    alpha: cronbachAlpha(columns, totals),
  }
}

/**
 * One item against the rest: the definitions above, for learners who did not all answer the same items.
 * @param column marks of the item, one a learner
 * @param rest   what the same learners have of other items: X − x of a form, or their mean mark elsewhere
 */
export function analyseItem(column: readonly number[], rest: readonly number[], max = 1): ItemStatistics {
  const shared = covariance(column, rest)
  return {
    facility: ratio(mean(column), max),
    discriminationIndex: percent(shared, Math.sqrt(variance(column) * variance(rest))),
    discriminativeEfficiency: percent(shared, covariance(ascending(column), ascending(rest))),
  }
}

function cronbachAlpha(columns: readonly (readonly number[])[], totals: readonly number[]): number | null {
  const unshared = ratio(
    columns.reduce((sum, column) => sum + variance(column), 0),
    variance(totals),
  )
  const k = columns.length
  return unshared === null || k < 2 ? null : (k / (k - 1)) * (1 - unshared)
}

function ascending(values: readonly number[]): number[] {
  return [...values].sort((a, b) => a - b)
}

function percent(part: number, whole: number): number | null {
  const share = ratio(part, whole)
  return share === null ? null : 100 * share
}

/** Below this a variance of marks is the dust of binary fractions: the marks are all equal. */
const NOTHING = 1e-12

function ratio(part: number, whole: number): number | null {
  return whole > NOTHING && Number.isFinite(part) ? part / whole : null
}
