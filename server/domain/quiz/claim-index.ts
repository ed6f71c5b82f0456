import type { Claim, ClaimLink, Corpus, Figure, Motive, Position } from '../claims/claim.ts'
import { type SaidInReport, indexSayings } from './said-in-report.ts'

export interface FigureOf {
  readonly claim: Claim
  readonly figure: Figure
}
export interface MotiveOf {
  readonly claim: Claim
  readonly motive: Motive
}
export interface PositionOf {
  readonly claim: Claim
  readonly position: Position
}

/** What the whole report holds, however long it is. */
export interface ReportIndex {
  readonly claims: ReadonlyMap<string, Claim>
  /** Links of a claim in both directions: the `claim` of each is the other one. */
  readonly links: ReadonlyMap<string, readonly ClaimLink[]>
  readonly said: SaidInReport
}

/** A neighbourhood of a report with the lookups that templates share, made once for all its claims. */
export interface ClaimIndex extends ReportIndex {
  /** All actors of the report; of its claims, those of the neighbourhood. */
  readonly corpus: Corpus
  /** Figures by unit code, in the order of the report. */
  readonly figures: ReadonlyMap<string, readonly FigureOf[]>
  readonly motives: readonly MotiveOf[]
  readonly positions: readonly PositionOf[]
  /** Claims that tell of an event at a known time. */
  readonly events: readonly Claim[]
  /** How many claims an actor stands in, in any role. */
  readonly actorClaims: ReadonlyMap<string, number>
}

/** @param corpus  all of a report's claims */
export function indexReport(corpus: Corpus): ReportIndex {
  const links = new Map<string, ClaimLink[]>()
  for (const claim of corpus.claims) {
    for (const link of claim.links) {
      push(links, claim.slug, link)
      push(links, link.claim, { ...link, claim: claim.slug })
    }
  }
  return { claims: new Map(corpus.claims.map((claim) => [claim.slug, claim])), links, said: indexSayings(corpus) }
}

/**
 * @param corpus  a neighbourhood
 * @param report  what it is part of; by default it is the whole report
 */
export function indexClaims(corpus: Corpus, report: ReportIndex = indexReport(corpus)): ClaimIndex {
  const figures = new Map<string, FigureOf[]>()
  const actorClaims = new Map<string, number>()
  for (const claim of corpus.claims) {
    for (const figure of claim.figures) push(figures, figure.unit, { claim, figure })
    for (const slug of new Set(claim.actors.map((each) => each.actor))) {
      actorClaims.set(slug, (actorClaims.get(slug) ?? 0) + 1)
    }
  }
  return {
    ...report,
    corpus,
    figures,
    motives: corpus.claims.flatMap((claim) => (claim.motive ? [{ claim, motive: claim.motive }] : [])),
    positions: corpus.claims.flatMap((claim) => (claim.position ? [{ claim, position: claim.position }] : [])),
    events: corpus.claims.filter((claim) => claim.event !== null && claim.period !== null),
    actorClaims,
  }
}

function push<V>(map: Map<string, V[]>, key: string, value: V): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
