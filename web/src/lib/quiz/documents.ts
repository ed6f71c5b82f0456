import { graphql } from '../graphql/graphql.ts'

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

export const AnswerFields = graphql(`
  fragment AnswerFields on Answer {
    id
    response
    responseText
    confidence
    grade {
      credit
      verdict
      feedback
      parts {
        id
        correct
        message
      }
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
      slug
      statement
      basis
      likelihood
      locators {
        paragraph
        section {
          title
        }
      }
      attributedTo {
        slug
        name
      }
      links {
        kind
        note
        claim {
          slug
          statement
        }
      }
    }
  }
`)

export const QuizFields = graphql(
  `
    fragment QuizFields on Quiz {
      id
      mode
      asksConfidence
      startedAt
      deadline
      finishedAt
      report {
        slug
        title
      }
      items {
        id
        ordinal
        prompt {
          ...PromptFields
        }
        answer {
          ...AnswerFields
        }
      }
    }
  `,
  [PromptFields, AnswerFields],
)

export const QuizDocument = graphql(
  `
    query Quiz($id: ID!) {
      quiz(id: $id) {
        ...QuizFields
      }
    }
  `,
  [QuizFields],
)

export const StartQuizDocument = graphql(`
  mutation StartQuiz($input: StartQuizInput!) {
    startQuiz(input: $input) {
      __typename
      ... on StartQuizSuccess {
        quiz {
          id
        }
      }
      ... on NotEnoughItems {
        available
      }
      ... on Refusal {
        message
      }
    }
  }
`)

export const SubmitAnswerDocument = graphql(
  `
    mutation SubmitAnswer($input: SubmitAnswerInput!) {
      submitAnswer(input: $input) {
        __typename
        ... on SubmitAnswerSuccess {
          answer {
            ...AnswerFields
          }
        }
        ... on Refusal {
          message
        }
      }
    }
  `,
  [AnswerFields],
)

export const FinishQuizDocument = graphql(`
  mutation FinishQuiz($quizId: ID!) {
    finishQuiz(quizId: $quizId) {
      __typename
      ... on FinishQuizSuccess {
        quiz {
          id
        }
      }
      ... on Refusal {
        message
      }
    }
  }
`)
