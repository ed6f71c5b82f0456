import { randomUUID } from 'node:crypto'
import type { Json, TestClient } from './client.ts'

export const PASSWORD = 'correct horse battery'

/** Sends JSON to one of better-auth's endpoints, as a page of the app does. */
export async function callAuth(client: TestClient, path: string, body: object = {}): Promise<Json> {
  const response = await client.fetch(`/api/auth${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: client.address, 'user-agent': 'Debrief tests' },
    body: JSON.stringify(body),
  })
  const text = await response.text()
  return { ...JSON.parse(text || '{}'), status: response.status, retryAfter: response.headers.get('x-retry-after') }
}

/** Signs somebody up under a new address. @returns the address */
export async function signUp(client: TestClient, fields: object = {}): Promise<string> {
  const email = `${randomUUID()}@example.org`
  const { status, message } = await callAuth(client, '/sign-up/email', {
    name: 'Ada',
    email,
    password: PASSWORD,
    ...fields,
  })
  if (status !== 200) throw new Error(`sign-up was answered with ${status}: ${message}`)
  return email
}

export function signIn(client: TestClient, email: string, password = PASSWORD): Promise<Json> {
  return callAuth(client, '/sign-in/email', { email, password })
}
