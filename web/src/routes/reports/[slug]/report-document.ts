import { graphql, type ResultOf } from '#lib/graphql/graphql.ts'

export const ReportDocument = graphql(`
  query Report($slug: String!, $from: Int, $first: Int) {
    report(slug: $slug) {
      slug
      title
      summary
      fiction
      claimCount
      itemCount
      sections(from: $from, first: $first) {
        slug
        title
        claimCount
        paragraphs {
          number
          kind
          withoutClaims
          claimCount
        }
      }
    }
  }
`)

/** What the visitor has met of it in questions. */
export const CoverageDocument = graphql(`
  query ReportCoverage($slug: String!, $from: Int, $first: Int) {
    mastery(reportSlug: $slug) {
      coverage {
        claims
        claimsMet
        sections(from: $from, first: $first) {
          section {
            slug
          }
          paragraphs {
            number
            claimsMet
          }
        }
      }
    }
  }
`)
export type CoverageData = ResultOf<typeof CoverageDocument>['mastery']['coverage']

type Section = NonNullable<ResultOf<typeof ReportDocument>['report']>['sections'][number]
export type SectionData = Pick<Section, 'slug' | 'title' | 'claimCount' | 'paragraphs'>
