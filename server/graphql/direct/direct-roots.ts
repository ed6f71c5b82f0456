import { type ClaimWhere, compileClaimWhere } from '../../reads/claim-where.ts'
import { compileFigureWhere, compileMotiveWhere, compilePositionWhere } from '../../reads/corpus-where.ts'
import type { Ordering } from '../../reads/ordering.ts'
import { holdingsByPlace, orderClaims, orderFigures } from '../../reads/orderings.ts'
import { toOrderParts } from '../to-order-parts.ts'

/** A list of the root: the table, and what its arguments mean. Its resolver says the same. */
export interface DirectList {
  readonly model: string
  readonly where: (args: Args) => object
  readonly ordering: (args: Args) => Ordering
}

/** One row of the root. */
export interface DirectRow {
  readonly model: string
  readonly where: (args: Args) => object
}

type Args = Readonly<Record<string, unknown>>

export const DIRECT_LISTS: Readonly<Record<string, DirectList>> = {
  claims: {
    model: 'Claim',
    where: ({ where }) => compileClaimWhere(where as ClaimWhere | null),
    ordering: ({ orderBy }) => orderClaims(toOrderParts(orderBy as never)),
  },
  figures: {
    model: 'Figure',
    where: ({ where }) => compileFigureWhere(where ?? {}),
    ordering: ({ orderBy }) => orderFigures(toOrderParts(orderBy as never)),
  },
  positions: {
    model: 'Position',
    where: ({ where }) => compilePositionWhere(where ?? {}),
    ordering: () => holdingsByPlace,
  },
  motives: { model: 'Motive', where: ({ where }) => compileMotiveWhere(where ?? {}), ordering: () => holdingsByPlace },
}

export const DIRECT_ROWS: Readonly<Record<string, DirectRow>> = {
  claim: { model: 'Claim', where: ({ slug }) => ({ slug, retiredAt: null }) },
}
