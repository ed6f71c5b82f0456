/** A typed number: a point has equal ends. Dates are days since 1970-01-01, a month or a year being its days. */
export interface Quantity {
  readonly low: number
  readonly high: number
  /** Code of units.ts, or the words as written where they name none of them; null where nothing is written. */
  readonly unit: string | null
  /** Whether it was called a lower ("over") or an upper bound ("up to"). */
  readonly bound: 'LOWER' | 'UPPER' | null
}
