import type { Database } from '../server/database/client.ts'
import { serve } from '../server/main.ts'
import { UNLIMITED } from './unlimited.ts'

/** What an answer holds is said by its query; tests look into it without writing it down a second time. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Json = any

export interface GraphQLAnswer<Data> {
  readonly data: Data
  readonly errors?: readonly {
    readonly message: string
    readonly extensions?: { readonly code?: string; readonly id?: string }
  }[]
}

/** A browser as far as the API is concerned: it keeps cookies and says where it comes from. */
export class TestClient {
  readonly address: string
  readonly #cookies = new Map<string, string>()

  constructor(address: string) {
    this.address = address
  }

  get cookie(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  }

  async fetch(path: string, { headers, ...init }: RequestInit = {}): Promise<Response> {
    const all = new Headers(headers)
    if (this.cookie && !all.has('cookie')) all.set('cookie', this.cookie)
    const response = await fetch(new URL(path, this.address), { redirect: 'manual', ...init, headers: all })
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';', 1)
      const at = pair.indexOf('=')
      this.#cookies.set(pair.slice(0, at), pair.slice(at + 1))
    }
    return response
  }

  /** Sends one operation and returns the whole answer, errors and all. */
  async send<Data = Json>(
    query: string,
    variables?: object,
    headers: Record<string, string> = {},
  ): Promise<GraphQLAnswer<Data>> {
    const response = await this.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
      body: JSON.stringify({ query, variables }),
    })
    return (await response.json()) as GraphQLAnswer<Data>
  }

  /** Sends one operation that must succeed. */
  async run<Data = Json>(query: string, variables?: object): Promise<Data> {
    const { data, errors } = await this.send<Data>(query, variables)
    if (errors) throw new Error(errors.map(({ message }) => message).join('\n'))
    return data
  }
}

export interface TestServer {
  readonly address: string
  /** A new browser without cookies. */
  client(): TestClient
  close(): Promise<void>
}

/**
 * The real server on a free port. `clock` moves time; `settings` stand in for those of the tests; `documents` are those
 * that the pages would hold, by id.
 */
export async function startTestServer(
  database: Database,
  clock: () => Date = () => new Date(),
  settings: Partial<Parameters<typeof serve>[0]['environment']> = {},
  documents: Readonly<Record<string, string>> = {},
): Promise<TestServer> {
  let seeds = 0
  const server = await serve({
    database,
    clock,
    // A quiz that is started without a seed asks the same in every run.
    newSeed: () => `seed ${++seeds}`,
    documents,
    environment: {
      port: 0,
      host: '127.0.0.1',
      logLevel: 'silent',
      publicOrigin: 'http://debrief.test',
      sessionSecret: 'a secret that only the tests know, long enough',
      service: UNLIMITED,
      ...settings,
    },
  })
  return { address: server.address, client: () => new TestClient(server.address), close: () => server.close() }
}
