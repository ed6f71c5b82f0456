import { graphql } from '../graphql/graphql.ts'

export const PaletteDocument = graphql(`
  query Palette {
    reports {
      slug
      title
      fiction
      sections {
        slug
        title
      }
    }
    actors {
      slug
      name
      kind
      country {
        name
      }
    }
  }
`)

export const PaletteCountriesDocument = graphql(`
  query PaletteCountries($report: String!) {
    previewBlueprint(input: { reportSlug: $report }) {
      byCountry {
        actor {
          slug
          name
        }
      }
    }
  }
`)

export const PaletteClaimsDocument = graphql(`
  query PaletteClaims($text: String!) {
    searchClaims(text: $text, lastWordAsPrefix: true, first: 6) {
      corrected
      nodes {
        slug
        statement
      }
    }
  }
`)
