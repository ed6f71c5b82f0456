import { graphql, type FragmentOf } from '../graphql/graphql.ts'

export const ShareFields = graphql(`
  fragment ShareFields on Share {
    points
    possible
    fraction
    n
    interval {
      low
      high
    }
  }
`)

/** Points out of what was possible; fraction and interval are null where there are too few answers to say more. */
export type Share = FragmentOf<typeof ShareFields>
