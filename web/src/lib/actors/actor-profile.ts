import { graphql, type ResultOf } from '../graphql/graphql.ts'
import { request } from '../graphql/request.ts'

const ActorDocument = graphql(`
  query Actor($slug: String!) {
    actor(slug: $slug) {
      slug
      name
      shortName
      kind
      country {
        slug
        name
      }
      members {
        slug
        name
        kind
      }
    }
  }
`)

export const HoldingsDocument = graphql(`
  query Holdings($held: MotiveWhere, $taken: PositionWhere, $about: FigureWhere, $claims: ClaimWhere) {
    motives(where: $held, first: 100) {
      totalCount
      nodes {
        id
        aim
        standing
        holder {
          slug
          name
        }
        claim {
          slug
        }
      }
    }
    positions(where: $taken, first: 100) {
      totalCount
      nodes {
        id
        issue
        phrase
        stance
        condition
        holder {
          slug
          name
        }
        claim {
          slug
        }
      }
    }
    figures(where: $about, first: 100) {
      totalCount
      nodes {
        id
        label
        text
        unit
        asOf
        claim {
          slug
        }
      }
    }
    claims(where: $claims, first: 1) {
      totalCount
      nodes {
        report {
          slug
          title
        }
      }
    }
  }
`)

type Holdings = ResultOf<typeof HoldingsDocument>
export type Actor = NonNullable<ResultOf<typeof ActorDocument>['actor']>
export type Motive = Holdings['motives']['nodes'][number]
export type Position = Holdings['positions']['nodes'][number]
export type Figures = Holdings['figures']

/**
 * What the reports say of an actor. What the organisations and people of a country hold counts as the country's, so the
 * filters depend on the kind of actor.
 * @returns null when nobody goes by this short name
 */
export async function loadActorProfile(fetch: typeof globalThis.fetch, slug: string) {
  const { actor } = await request(fetch, ActorDocument, { slug })
  if (!actor) return null
  const variables =
    actor.kind === 'COUNTRY'
      ? { held: { country: slug }, taken: { country: slug }, about: { country: slug }, claims: { country: slug } }
      : { held: { holder: slug }, taken: { holder: slug }, about: { actor: slug }, claims: { actor: { slug } } }
  return { actor, variables, ...(await request(fetch, HoldingsDocument, variables)) }
}
export type ActorProfile = NonNullable<Awaited<ReturnType<typeof loadActorProfile>>>
