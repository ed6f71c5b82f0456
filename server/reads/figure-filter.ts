import type { Prisma } from '../generated/client.ts'

/** Figures of a unit whose range, ends included, meets another range. */
export interface FigureFilter {
  readonly unit?: string | null | undefined
  readonly overlaps?:
    { readonly low?: number | null | undefined; readonly high?: number | null | undefined } | null | undefined
}

/** A figure without a lower end reaches down without limit, and one without an upper end upwards. */
export function matchFigures({ unit, overlaps }: FigureFilter): Prisma.FigureWhereInput {
  return {
    ...(unit != null && { unit }),
    AND: [
      overlaps?.high == null ? {} : { OR: [{ low: null }, { low: { lte: overlaps.high } }] },
      overlaps?.low == null ? {} : { OR: [{ high: null }, { high: { gte: overlaps.low } }] },
    ],
  }
}
