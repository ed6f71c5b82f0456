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
      apiKeys {
        id
        name
        scope
        ending
        expiresAt
        hasExpired
        lastUsedAt
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

export const CreateApiKeyDocument = graphql(`
  mutation CreateApiKey($input: CreateApiKeyInput!) {
    createApiKey(input: $input) {
      __typename
      ... on CreateApiKeySuccess {
        secret
        apiKey {
          id
          name
        }
      }
      ... on InvalidInput {
        field
      }
      ... on Refusal {
        message
      }
    }
  }
`)

export const RevokeApiKeyDocument = graphql(`
  mutation RevokeApiKey($apiKeyId: ID!) {
    revokeApiKey(apiKeyId: $apiKeyId) {
      __typename
      ... on Refusal {
        message
      }
    }
  }
`)
