import type { Actor, Claim, Corpus, Figure, Position } from '../../claims/claim.ts'
import type { ActorRole, Standing } from '../../claims/vocabulary.ts'

/** For tests: a claim with the fields that matter to one, and nothing in the others. */
export function buildClaim(claim: Partial<Claim> & Pick<Claim, 'slug'>): Claim {
  return {
    ordinal: 0,
    statement: `The statement of ${claim.slug}.`,
    locators: [{ section: 'straits', paragraph: 1, fingerprint: 'f' }],
    topics: ['HISTORY'],
    basis: 'FACT',
    likelihood: null,
    actors: [],
    figures: [],
    motive: null,
    position: null,
    event: null,
    period: null,
    terms: [],
    links: [],
    ...claim,
  }
}

/** For tests: roles as packs write them. */
export function buildRoles(roles: Partial<Record<ActorRole, readonly string[]>>): Claim['actors'] {
  return Object.entries(roles).flatMap(([role, actors]) => actors.map((actor) => ({ actor, role: role as ActorRole })))
}

export function buildActor(actor: Partial<Actor> & Pick<Actor, 'slug' | 'name'>): Actor {
  return {
    kind: 'COUNTRY',
    shortName: actor.name,
    adjective: null,
    article: null,
    number: 'SINGULAR',
    code: null,
    aliases: [],
    country: null,
    ...actor,
  }
}

export function buildFigure(figure: Partial<Figure> & Pick<Figure, 'label' | 'value' | 'unit'>): Figure {
  const { value } = figure
  return { low: value, high: value, qualifier: 'EXACT', asOf: null, text: String(value), ...figure }
}

/** @param text  ISO day, month or year */
export function buildDate(label: string, text: string): Figure {
  return buildFigure({ label, text, unit: 'date', value: Math.floor(Date.parse(text) / 86_400_000) })
}

export function buildMotive(slug: string, holder: string, aim: string, standing: Standing = 'ENDORSED'): Claim {
  const statement = `One reason of ${slug} is given here.`
  return buildClaim({
    slug,
    statement,
    topics: ['MOTIVE'],
    actors: buildRoles({ HOLDER: [holder] }),
    motive: { holder, aim, standing },
  })
}

export function buildPosition(slug: string, position: Omit<Position, 'stance'> & Partial<Position>): Claim {
  return buildClaim({
    slug,
    topics: ['POSITION'],
    actors: buildRoles({ HOLDER: [position.holder] }),
    position: { stance: 'CAUTIOUS', ...position },
  })
}

export function buildCorpus(actors: readonly Actor[], claims: readonly Claim[]): Corpus {
  return {
    report: { slug: 'straits', title: 'The Straits of Ansel' },
    actors: new Map(actors.map((actor) => [actor.slug, actor])),
    claims: claims.map((claim, ordinal) => ({ ...claim, ordinal })),
  }
}
