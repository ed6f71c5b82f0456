import type { Prisma } from '../generated/client.ts'
import { checkRange, parseDay } from './parse-range.ts'

/** ISO days, both included; an open end reaches without limit. */
export interface PeriodFilter {
  readonly from?: string | null | undefined
  readonly to?: string | null | undefined
}

/**
 * Claims whose period meets the given one.
 * @throws InvalidRequest for what is no day, and for a period that ends before it begins
 */
export function matchPeriod({ from, to }: PeriodFilter): Prisma.ClaimWhereInput {
  const [first, last] = [from == null ? null : parseDay(from), to == null ? null : parseDay(to)]
  checkRange(first, last)
  return { periodTo: first ? { gte: first } : { not: null }, periodFrom: last ? { lte: last } : { not: null } }
}
