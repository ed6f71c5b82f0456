import { graphql, type ResultOf } from '#lib/graphql/graphql.ts'

export const ReportDocument = graphql(`
  query Report($slug: String!) {
    report(slug: $slug) {
      slug
      title
      summary
      fiction
      claimCount
      itemCount
      sections {
        slug
        title
        paragraphs {
          number
          kind
          withoutClaims
          claims {
            slug
          }
        }
      }
    }
  }
`)

type Section = NonNullable<ResultOf<typeof ReportDocument>['report']>['sections'][number]
export type SectionData = Pick<Section, 'slug' | 'title' | 'paragraphs'>
