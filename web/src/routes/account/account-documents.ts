import { graphql } from '#lib/graphql/graphql.ts'

export const AccountDocument = graphql(`
  query Account {
    viewer {
      id
      name
      email
      isGuest
      role
      signsInByPassword
      desiredRetention
      signedInBrowsers {
        id
        userAgent
        startedAt
        usedAt
        isCurrent
      }
    }
  }
`)

export const EndSessionDocument = graphql(`
  mutation EndSession($browserId: ID!) {
    endSession(browserId: $browserId) {
      __typename
      ... on Refusal {
        message
      }
    }
  }
`)

export const SetDesiredRetentionDocument = graphql(`
  mutation SetDesiredRetention($retention: Float!) {
    setDesiredRetention(retention: $retention) {
      __typename
      ... on Refusal {
        message
      }
    }
  }
`)
