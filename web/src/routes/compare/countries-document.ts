import { graphql } from '#lib/graphql/graphql.ts'

/** The countries of a report, those of which most is said first. */
export const CountriesDocument = graphql(`
  query Countries($report: String!) {
    claimFacets(where: { report: $report }) {
      countries {
        value
        label
        count
      }
    }
  }
`)

/** The report that speaks of a country. */
export const CountryReportDocument = graphql(`
  query CountryReport($country: String!) {
    claims(where: { country: $country }, first: 1) {
      nodes {
        report {
          slug
        }
      }
    }
  }
`)
