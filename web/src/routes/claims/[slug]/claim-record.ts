import { graphql, type ResultOf } from '#lib/graphql/graphql.ts'

/** What the visitor has of a claim, apart from the claim itself: that one is the same for everybody, and kept. */
export const ClaimRecordDocument = graphql(`
  query ClaimRecord($slug: String!) {
    claimRecord(slug: $slug) {
      share {
        n
        points
      }
      lastCredit
      lastAnsweredAt
      recallTomorrow
      nextDue
    }
  }
`)

export type ClaimRecordData = NonNullable<ResultOf<typeof ClaimRecordDocument>['claimRecord']>
