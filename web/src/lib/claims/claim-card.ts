import { graphql, type FragmentOf } from '../graphql/graphql.ts'

export const ClaimCardFields = graphql(`
  fragment ClaimCardFields on Claim {
    id
    slug
    statement
    topics
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

export type ClaimCardData = FragmentOf<typeof ClaimCardFields>
