import { graphql } from '../graphql/graphql.ts'
import { ShareFields } from './share.ts'

/** How well stated confidence matches results: in words, and by band of what was said. */
export const CalibrationFields = graphql(
  `
    fragment CalibrationFields on Calibration {
      n
      verdict
      bands {
        low
        high
        n
        meanConfidence
        share {
          ...ShareFields
        }
      }
    }
  `,
  [ShareFields],
)
