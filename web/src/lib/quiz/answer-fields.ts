import { ClaimSourceFields } from '../claims/claim-source.ts'
import { graphql } from '../graphql/graphql.ts'

/** An answer with all that its feedback says; grade, key and claim are null while an exam runs. */
export const AnswerFields = graphql(
  `
    fragment AnswerFields on Answer {
      id
      response
      responseText
      confidence
      grade {
        credit
        verdict
        remarks
      }
      key {
        text
        explanation
        optionIds
        trueFalse
        order
        matches {
          left
          right
        }
      }
      numberLine {
        unit {
          code
          plural
        }
        key {
          low
          high
          text
        }
        answer {
          low
          high
          text
        }
        lures {
          low
          high
          text
          label
        }
      }
      claim {
        ...ClaimSourceFields
        links {
          kind
          note
          claim {
            slug
            statement
          }
        }
      }
      keyClaims {
        slug
        statement
        period {
          from
          to
        }
      }
    }
  `,
  [ClaimSourceFields],
)
