import type { Prisma } from '../generated/client.ts'
import { parseDay } from './parse-day.ts'

/** ISO days, both included; an open end reaches without limit. */
export interface PeriodFilter {
  readonly from?: string | null | undefined
  readonly to?: string | null | undefined
}

/** Claims whose period meets the given one. */
export function matchPeriod({ from, to }: PeriodFilter): Prisma.ClaimWhereInput {
  return {
    ...(from == null ? { periodTo: { not: null } } : { periodTo: { gte: parseDay(from) } }),
    ...(to == null ? { periodFrom: { not: null } } : { periodFrom: { lte: parseDay(to) } }),
  }
}
