import { ClaimCardFields } from '#lib/claims/claim-card.ts'
import { graphql, type ResultOf } from '#lib/graphql/graphql.ts'

export const ClaimsDocument = graphql(
  `
    query Claims(
      $where: ClaimWhere
      $orderBy: [ClaimOrder!]
      $first: Int
      $after: String
      $last: Int
      $before: String
    ) {
      claims(where: $where, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
        nodes {
          ...ClaimCardFields
        }
        pageInfo {
          hasNextPage
          hasPreviousPage
          startCursor
          endCursor
        }
      }
    }
  `,
  [ClaimCardFields],
)

export const SearchDocument = graphql(
  `
    query SearchClaims($text: String!, $where: ClaimWhere, $first: Int, $after: String, $last: Int, $before: String) {
      searchClaims(
        text: $text
        lastWordAsPrefix: true
        where: $where
        first: $first
        after: $after
        last: $last
        before: $before
      ) {
        corrected
        suggestions
        parts {
          text
          count
        }
        edges {
          highlights {
            field
            text
            ranges {
              start
              end
            }
          }
          node {
            ...ClaimCardFields
          }
        }
        pageInfo {
          hasNextPage
          hasPreviousPage
          startCursor
          endCursor
        }
      }
    }
  `,
  [ClaimCardFields],
)

export const FacetsDocument = graphql(`
  query ClaimFacets($text: String, $where: ClaimWhere) {
    claimFacets(text: $text, lastWordAsPrefix: true, where: $where) {
      topics {
        value
        count
      }
      bases {
        value
        count
      }
      likelihoods {
        value
        count
      }
      countries {
        value
        label
        count
      }
      sections {
        value
        label
        count
      }
      actors {
        value
        label
        count
      }
    }
  }
`)

export type ClaimFacets = ResultOf<typeof FacetsDocument>['claimFacets']
