import type { Claim, ClaimLink, Corpus, Figure, Motive, Position } from '../claims/claim.ts'

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

/** A corpus with the lookups that templates share, made once for a whole bank. */
export interface ClaimIndex {
  readonly corpus: Corpus
  readonly claims: ReadonlyMap<string, Claim>
  /** Links of a claim in both directions: the `claim` of each is the other one. */
  readonly links: ReadonlyMap<string, readonly ClaimLink[]>
  /** Figures by unit code, in the order of the report. */
  readonly figures: ReadonlyMap<string, readonly FigureOf[]>
  readonly motives: readonly MotiveOf[]
  readonly positions: readonly PositionOf[]
  /** Claims that tell of an event at a known time. */
  readonly events: readonly Claim[]
  /** How many claims an actor stands in, in any role. */
  readonly actorClaims: ReadonlyMap<string, number>
}

export function indexClaims(corpus: Corpus): ClaimIndex {
  const links = new Map<string, ClaimLink[]>()
  const figures = new Map<string, FigureOf[]>()
  const actorClaims = new Map<string, number>()
  const push = <V>(map: Map<string, V[]>, key: string, value: V) => map.set(key, [...(map.get(key) ?? []), value])

  for (const claim of corpus.claims) {
    for (const link of claim.links) {
      push(links, claim.slug, link)
      push(links, link.claim, { ...link, claim: claim.slug })
    }
    for (const figure of claim.figures) push(figures, figure.unit, { claim, figure })
    for (const slug of new Set(claim.actors.map((each) => each.actor))) {
      actorClaims.set(slug, (actorClaims.get(slug) ?? 0) + 1)
    }
  }
  return {
    corpus,
    claims: new Map(corpus.claims.map((claim) => [claim.slug, claim])),
    links,
    figures,
    motives: corpus.claims.flatMap((claim) => (claim.motive ? [{ claim, motive: claim.motive }] : [])),
    positions: corpus.claims.flatMap((claim) => (claim.position ? [{ claim, position: claim.position }] : [])),
    events: corpus.claims.filter((claim) => claim.event !== null && claim.period !== null),
    actorClaims,
  }
}
