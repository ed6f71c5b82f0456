import { type PageArgs, planPage } from '../reads/keyset.ts'
import { holdingsByPlace } from '../reads/orderings.ts'
import { inSql } from './direct/in-sql.ts'

// Motives and positions hang on their holder in the same way.

/** Those of claims that were not withdrawn. */
export const current = { claim: { retiredAt: null } } as const

/** A page of what an actor holds, for Prisma. @throws InvalidRequest for a page that cannot be */
export function queryHoldings(args: PageArgs) {
  const { where, ...page } = planPage(args, holdingsByPlace).query
  return { ...page, where: { AND: [current, where] }, include: { claim: true } as const }
}

/** The same in SQL, seen from the actor's row. */
export function holdingsInSql(model: 'Motive' | 'Position') {
  return inSql<PageArgs>((args, { page }) =>
    page({ model, where: (outer) => ({ ...current, holderId: outer('id') }), ordering: holdingsByPlace, args }),
  )
}
