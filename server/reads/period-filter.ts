import type { Prisma } from '../generated/client.ts'
import { InvalidRequest } from './invalid-request.ts'

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

function parseDay(day: string): Date {
  const parsed = new Date(`${day}T00:00:00Z`)
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(parsed.getTime()) || parsed.toISOString().slice(0, 10) !== day) {
    throw new InvalidRequest('INVALID_DAY', `“${day.slice(0, 40)}” is not a day. Write it as 2024-10-24.`)
  }
  return parsed
}
