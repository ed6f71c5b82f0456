import { graphql } from '../graphql/graphql.ts'

/** A question as it is shown, whichever kind it is of. */
export const PromptFields = graphql(`
  fragment PromptFields on Prompt {
    __typename
    kind
    stem
    ... on ChoicePrompt {
      options {
        id
        text
      }
    }
    ... on MultiChoicePrompt {
      options {
        id
        text
      }
    }
    ... on TrueFalsePrompt {
      statement
    }
    ... on ShortAnswerPrompt {
      before
      after
    }
    ... on NumericPrompt {
      unit {
        code
        isName
        singular
        plural
      }
    }
    ... on IntervalPrompt {
      level
      unit {
        code
        singular
        plural
      }
    }
    ... on MatchingPrompt {
      lefts {
        id
        text
      }
      rights {
        id
        text
      }
    }
    ... on OrderingPrompt {
      options {
        id
        text
      }
    }
  }
`)
