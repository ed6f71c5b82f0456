import { graphql, type FragmentOf } from '../graphql/graphql.ts'
import { ClaimSourceFields } from './claim-source.ts'
import type { TextRange } from '../ui/split-ranges.ts'

export const ClaimCardFields = graphql(
  `
    fragment ClaimCardFields on Claim {
      id
      topics
      ...ClaimSourceFields
    }
  `,
  [ClaimSourceFields],
)

export type ClaimCardData = FragmentOf<typeof ClaimCardFields>

/** A text of a claim in which words of a search stand. */
export interface Highlight {
  readonly field: 'STATEMENT' | 'FIGURE' | 'ACTOR'
  readonly text: string
  readonly ranges: readonly TextRange[]
}

/** A claim of a list; without a search nothing in it is highlighted. */
export interface FoundClaim {
  readonly claim: ClaimCardData
  readonly highlights: readonly Highlight[]
}
