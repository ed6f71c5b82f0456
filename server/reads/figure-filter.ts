import type { Prisma } from '../generated/client.ts'
import { checkRange, parseDay } from './parse-range.ts'
import type { PeriodFilter } from './period-filter.ts'

type Maybe<T> = T | null | undefined
interface Range {
  readonly low?: Maybe<number>
  readonly high?: Maybe<number>
}

/** Figures of a unit whose range, ends included, meets another range. */
export interface FigureFilter {
  readonly unit?: Maybe<string>
  readonly overlaps?: Maybe<Range>
  /** Dates that meet a stretch of days; other figures do not match. */
  readonly days?: Maybe<PeriodFilter>
}

const DAY_MS = 86_400_000

/** A figure without a lower end reaches down without limit, and one without an upper end upwards. */
export function matchFigures({ unit, overlaps, days }: FigureFilter): Prisma.FigureWhereInput {
  return {
    ...(unit != null && { unit }),
    AND: [...meets(overlaps ?? {}), ...(days ? [{ unit: 'date' }, ...meets(toRange(days))] : [])],
  }
}

function meets({ low, high }: Range): Prisma.FigureWhereInput[] {
  checkRange(low ?? null, high ?? null)
  return [
    high == null ? {} : { OR: [{ low: null }, { low: { lte: high } }] },
    low == null ? {} : { OR: [{ high: null }, { high: { gte: low } }] },
  ]
}

/** In day numbers since 1970-01-01, as dates are stored. */
function toRange({ from, to }: PeriodFilter): Range {
  const numberOf = (day: Maybe<string>) => (day == null ? null : parseDay(day).getTime() / DAY_MS)
  return { low: numberOf(from), high: numberOf(to) }
}
