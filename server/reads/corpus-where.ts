import type { Prisma } from '../generated/client.ts'
import type { Qualifier, Stance, Standing } from '../domain/claims/vocabulary.ts'
import { type ClaimWhere, compileClaimWhere, ofCountry } from './claim-where.ts'
import { type FigureFilter, matchFigures } from './figure-filter.ts'

type Maybe<T> = T | null | undefined

interface InClaim {
  readonly report?: Maybe<string>
  readonly claim?: Maybe<ClaimWhere>
}

export interface FigureWhere extends InClaim, FigureFilter {
  readonly country?: Maybe<string>
  readonly actor?: Maybe<string>
  readonly qualifier?: Maybe<Qualifier>
}

interface HeldBy extends InClaim {
  readonly holder?: Maybe<string>
  readonly country?: Maybe<string>
}

export interface PositionWhere extends HeldBy {
  readonly stance?: Maybe<{ readonly in: readonly Stance[] }>
}

export interface MotiveWhere extends HeldBy {
  readonly standing?: Maybe<{ readonly in: readonly Standing[] }>
}

export function compileFigureWhere(where: FigureWhere): Prisma.FigureWhereInput {
  const { report, country, actor, claim, qualifier } = where
  const about = compileClaimWhere({
    report,
    country,
    actor: actor == null ? null : { slug: actor },
    and: claim ? [claim] : [],
  })
  return { ...matchFigures(where), ...(qualifier && { qualifier }), claim: about }
}

export function compilePositionWhere(where: PositionWhere): Prisma.PositionWhereInput {
  return { ...heldBy(where), ...(where.stance && { stance: { in: [...where.stance.in] } }) }
}

export function compileMotiveWhere(where: MotiveWhere): Prisma.MotiveWhereInput {
  return { ...heldBy(where), ...(where.standing && { standing: { in: [...where.standing.in] } }) }
}

/** Here `country` is the holder's: China's own positions, not everybody's on China. */
function heldBy({ report, holder, country, claim }: HeldBy) {
  return {
    claim: compileClaimWhere({ report, and: claim ? [claim] : [] }),
    holder: { AND: [holder == null ? {} : { slug: holder }, country == null ? {} : ofCountry(country)] },
  }
}
