import type { Prisma } from '../generated/client.ts'
import type { ActorKind, ActorRole, Basis, LinkKind, Topic } from '../domain/claims/vocabulary.ts'
import type { Likelihood } from '../domain/claims/likelihood.ts'
import { matchFigures, type FigureFilter } from './figure-filter.ts'
import { InvalidRequest } from './invalid-request.ts'
import { matchPeriod, type PeriodFilter } from './period-filter.ts'

type Maybe<T> = T | null | undefined
interface OneOf<T> {
  readonly in: readonly T[]
}

/** A filter over claims. All parts that are given must hold; `and`, `or` and `not` compose further filters. */
export interface ClaimWhere {
  readonly and?: Maybe<readonly ClaimWhere[]>
  readonly or?: Maybe<readonly ClaimWhere[]>
  readonly not?: Maybe<ClaimWhere>
  readonly report?: Maybe<string>
  readonly section?: Maybe<string>
  readonly paragraph?: Maybe<number>
  readonly topics?: Maybe<OneOf<Topic>>
  readonly basis?: Maybe<OneOf<Basis>>
  readonly likelihood?: Maybe<OneOf<Likelihood>>
  readonly actor?: Maybe<{
    readonly slug?: Maybe<string>
    readonly role?: Maybe<ActorRole>
    readonly kind?: Maybe<ActorKind>
  }>
  readonly country?: Maybe<string>
  readonly attributedTo?: Maybe<string>
  readonly figure?: Maybe<FigureFilter>
  readonly period?: Maybe<PeriodFilter>
  readonly statement?: Maybe<{ readonly contains: string }>
  readonly linkedAs?: Maybe<LinkKind>
}

/** A claim filter nests this deep and holds this many filters in all, so that no caller can build an endless query. */
const MAXIMUM_DEPTH = 5
const MAXIMUM_FILTERS = 50

/** Being named as the source of a claim does not make the claim one about that actor's country. */
const ABOUT: ActorRole[] = ['SUBJECT', 'HOLDER', 'TARGET']

/**
 * Compiles a filter for Prisma. Withdrawn claims never match.
 * @throws InvalidRequest when the filter nests too deep, holds too many filters, or a day is not an ISO day
 */
export function compileClaimWhere(where: Maybe<ClaimWhere>): Prisma.ClaimWhereInput {
  const budget = { filters: MAXIMUM_FILTERS }
  return { AND: [{ retiredAt: null }, compile(where ?? {}, 1, budget)] }
}

/** Actors that are the country with this slug, or belong to it. */
export function ofCountry(slug: string): Prisma.ActorWhereInput {
  return { OR: [{ slug, kind: 'COUNTRY' }, { country: { slug } }] }
}

function compile(where: ClaimWhere, depth: number, budget: { filters: number }): Prisma.ClaimWhereInput {
  if (depth > MAXIMUM_DEPTH) {
    throw new InvalidRequest(
      'FILTER_TOO_DEEP',
      `and, or and not nest at most ${MAXIMUM_DEPTH} deep. Flatten the filter.`,
    )
  }
  budget.filters -= 1
  if (budget.filters < 0) {
    throw new InvalidRequest('FILTER_TOO_WIDE', `A filter holds at most ${MAXIMUM_FILTERS} filters. Ask in parts.`)
  }
  const inner = (each: ClaimWhere) => compile(each, depth + 1, budget)
  return {
    AND: [...conditions(where), ...(where.and ?? []).map(inner)],
    ...(where.or && { OR: where.or.map(inner) }),
    ...(where.not && { NOT: inner(where.not) }),
  }
}

function conditions(where: ClaimWhere): Prisma.ClaimWhereInput[] {
  const { report, topics, basis, likelihood, actor, country, attributedTo, figure, period, statement, linkedAs } = where
  const all: (Prisma.ClaimWhereInput | null | undefined | false | '')[] = [
    report != null && { report: { slug: report } },
    locatedIn(where),
    topics && { topics: { hasSome: [...topics.in] } },
    basis && { basis: { in: [...basis.in] } },
    likelihood && { likelihood: { in: [...likelihood.in] } },
    actor && { actors: { some: matchActor(actor) } },
    country != null && { actors: { some: { role: { in: ABOUT }, actor: ofCountry(country) } } },
    attributedTo != null && { actors: { some: { role: 'SOURCE', actor: { slug: attributedTo } } } },
    figure && { figures: { some: matchFigures(figure) } },
    period && matchPeriod(period),
    statement && { statement: { contains: escapeLike(statement.contains), mode: 'insensitive' } },
    linkedAs && { OR: [{ links: { some: { kind: linkedAs } } }, { linkedBy: { some: { kind: linkedAs } } }] },
  ]
  return all.filter((each) => !!each)
}

function matchActor(actor: NonNullable<ClaimWhere['actor']>): Prisma.ClaimActorWhereInput {
  return {
    ...(actor.role && { role: actor.role }),
    actor: { ...(actor.slug != null && { slug: actor.slug }), ...(actor.kind && { kind: actor.kind }) },
  }
}

/** Section and paragraph must hold for the same locator. */
function locatedIn({ section, paragraph }: ClaimWhere): Prisma.ClaimWhereInput | null {
  if (section == null && paragraph == null) return null
  return {
    locators: {
      some: {
        paragraph: {
          ...(section != null && { section: { slug: section } }),
          ...(paragraph != null && { number: paragraph }),
        },
      },
    },
  }
}

/** Prisma hands `%` and `_` on to LIKE as they are; a person who types them means the characters. */
function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&')
}
