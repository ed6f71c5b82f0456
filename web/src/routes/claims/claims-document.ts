import { ClaimCardFields } from '#lib/claims/claim-card.ts'
import { graphql } from '#lib/graphql/graphql.ts'

export const ClaimsDocument = graphql(
  `
    query Claims($where: ClaimWhere, $first: Int, $after: String, $last: Int, $before: String) {
      claims(where: $where, first: $first, after: $after, last: $last, before: $before) {
        totalCount
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
      claimFacets(where: $where) {
        topics {
          value
          label
          count
        }
        countries {
          value
          label
          count
        }
        bases {
          value
          label
          count
        }
        actors {
          value
          label
        }
        sections {
          value
          label
          count
        }
      }
    }
  `,
  [ClaimCardFields],
)
