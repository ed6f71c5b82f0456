import type { Actor, Claim, Corpus, Period } from '../claims/claim.ts'
import { ACTOR_ROLES } from '../claims/vocabulary.ts'
import type { PackClaim } from './claims-schema.ts'
import type { Pack } from './pack.ts'
import { parsePartialDate } from './partial-date.ts'
import { readLocator } from './read-locator.ts'
import type { ReportFile } from './report-schema.ts'
import { toFigure } from './to-figure.ts'

/** The pack as questions are made from it: nothing is left out or optional, every date is a day. */
export function toCorpus(pack: Pack): Corpus {
  const { slug, title } = pack.report
  const fingerprints = fingerprintsOf(pack.report)
  return {
    report: { slug, title },
    actors: new Map(pack.report.actors.map((actor) => [actor.slug, toActor(actor)])),
    claims: pack.claims.map(({ claim }, ordinal) => toClaim(claim, ordinal, fingerprints)),
  }
}

function toActor(actor: ReportFile['actors'][number]): Actor {
  return {
    ...actor,
    shortName: actor.shortName ?? actor.name,
    adjective: actor.adjective ?? null,
    article: actor.article ?? null,
    code: actor.code ?? null,
    country: actor.country ?? null,
  }
}

function toClaim(claim: PackClaim, ordinal: number, fingerprints: ReadonlyMap<string, string>): Claim {
  return {
    slug: claim.slug,
    ordinal,
    statement: claim.statement,
    locators: claim.locators.map((text) => {
      const { section, paragraph } = readLocator(text)
      return { section, paragraph, fingerprint: fingerprints.get(`${section}/${paragraph}`) ?? '' }
    }),
    topics: claim.topics,
    basis: claim.basis,
    likelihood: claim.likelihood ?? null,
    actors: ACTOR_ROLES.flatMap((role) => claim.actors[role].map((actor) => ({ actor, role }))),
    figures: claim.figures.map(toFigure),
    motive: claim.motive ?? null,
    position: claim.position ? { ...claim.position, condition: claim.position.condition ?? null } : null,
    event: claim.event?.phrase ?? null,
    period: claim.period ? toPeriod(claim.period) : null,
    terms: claim.terms,
    links: claim.links,
  }
}

function toPeriod({ from, to }: { from: string; to: string }): Period {
  return { from: parsePartialDate(from)?.from ?? from, to: parsePartialDate(to)?.to ?? to }
}

/** @returns the fingerprint of each paragraph by `section/number` */
function fingerprintsOf(report: ReportFile): Map<string, string> {
  return new Map(
    report.sections.flatMap(({ slug, paragraphs }) =>
      paragraphs.map(({ number, fingerprint }) => [`${slug}/${number}`, fingerprint] as const),
    ),
  )
}
