import type { TestClient } from './client.ts'

const CREATE = `mutation ($input: CreateApiKeyInput!) {
  createApiKey(input: $input) {
    __typename
    ... on CreateApiKeySuccess { secret apiKey { id name scope ending expiresAt hasExpired lastUsedAt } }
    ... on InvalidInput { field }
    ... on Refusal { message }
  }
}`

const DAY_MS = 86_400_000

/** Asks for a key, as the account page does. */
export async function createApiKey(client: TestClient, fields: { name?: string; scope?: string; days?: number } = {}) {
  const { name = 'nightly', scope = 'CLAIMS', days = 30 } = fields
  const input = { name, scope, expiresAt: new Date(Date.now() + days * DAY_MS).toISOString() }
  return (await client.run(CREATE, { input })).createApiKey
}

/** The headers of a program that has such a key. */
export async function withApiKey(
  client: TestClient,
  scope: 'CLAIMS' | 'OWN_RESULTS',
): Promise<{ authorization: string }> {
  return { authorization: `Bearer ${(await createApiKey(client, { scope })).secret}` }
}
