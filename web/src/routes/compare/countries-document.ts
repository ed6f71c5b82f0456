import { graphql } from '#lib/graphql/graphql.ts'

/** The countries there are, and how much is said about each. */
export const CountriesDocument = graphql(`
  query Countries {
    actors(kind: COUNTRY) {
      slug
      name
    }
    claimFacets {
      countries {
        value
        count
      }
    }
  }
`)
