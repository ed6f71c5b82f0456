import { graphql } from '../graphql/graphql.ts'

/** What a claim says, where it stands, who says it and how sure that is: what ClaimSource.svelte shows. */
export const ClaimSourceFields = graphql(`
  fragment ClaimSourceFields on Claim {
    slug
    statement
    basis
    likelihood
    locators {
      paragraph
      section {
        title
      }
    }
    attributedTo {
      slug
      name
    }
  }
`)
