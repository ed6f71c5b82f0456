import { error } from '@sveltejs/kit'
import { graphql } from '#lib/graphql/graphql.ts'
import { request } from '#lib/graphql/request.ts'
import type { PageLoad } from './$types'

const ClaimDocument = graphql(`
  query Claim($slug: String!) {
    claim(slug: $slug) {
      id
      slug
      statement
      topics
      basis
      likelihood
      revision
      report {
        slug
        title
      }
      locators {
        label
        paragraph
        text
        section {
          slug
          title
        }
      }
      actors {
        role
        actor {
          slug
          name
        }
      }
      attributedTo {
        slug
        name
      }
      figures {
        id
        label
        text
        unit
        asOf
      }
      motive {
        aim
        standing
        holder {
          slug
          name
        }
      }
      position {
        issue
        phrase
        condition
        holder {
          slug
          name
        }
      }
      period {
        from
        to
      }
      links {
        kind
        direction
        note
        claim {
          slug
          statement
        }
      }
    }
  }
`)

export const load: PageLoad = async ({ fetch, params }) => {
  const { claim } = await request(fetch, ClaimDocument, { slug: params.slug })
  if (!claim) error(404, `No claim is called "${params.slug}". It may have been taken out of its report's pack.`)
  return { claim }
}
