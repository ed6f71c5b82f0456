import { graphql } from '#lib/graphql/graphql.ts'

export const ActorsDocument = graphql(`
  query Actors($where: ClaimWhere) {
    actors {
      slug
      name
      kind
      country {
        slug
        name
      }
    }
    claimFacets(where: $where) {
      actors {
        value
        count
      }
      countries {
        value
        count
      }
    }
  }
`)
