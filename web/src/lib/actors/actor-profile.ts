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
    claims(where: $claims, first: 5) {
      totalCount
      nodes {
        slug
        statement
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
 * @param report  short name of the only report to read; all when left out
 * @returns null when nobody goes by this short name
 */
export async function loadActorProfile(fetch: typeof globalThis.fetch, slug: string, report?: string) {
  const { actor } = await request(fetch, ActorDocument, { slug })
  if (!actor) return null
  const within = { ...(report !== undefined && { report }) }
  const held = { ...within, ...(actor.kind === 'COUNTRY' ? { country: slug } : { holder: slug }) }
  const about = { ...within, ...(actor.kind === 'COUNTRY' ? { country: slug } : { actor: slug }) }
  const claims = { ...within, ...(actor.kind === 'COUNTRY' ? { country: slug } : { actor: { slug } }) }
  const variables = { held, taken: held, about, claims }
  return { actor, variables, ...(await request(fetch, HoldingsDocument, variables)) }
}
export type ActorProfile = NonNullable<Awaited<ReturnType<typeof loadActorProfile>>>

const QuestionsDocument = graphql(`
  query Questions($input: BlueprintInput!) {
    previewBlueprint(input: $input) {
      available
    }
  }
`)

/** @returns how many questions of a report are about any of these countries */
export async function countQuestions(fetch: typeof globalThis.fetch, reportSlug: string, actors: string[]) {
  const { previewBlueprint } = await request(fetch, QuestionsDocument, { input: { reportSlug, actors } })
  return previewBlueprint.available
}
