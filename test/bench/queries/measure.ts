import autocannon from 'autocannon'

export interface Round {
  /** Answers in a second. */
  readonly rate: number
  readonly p50Ms: number
  readonly p97Ms: number
  /** Requests that failed, or were answered by anything but 200. */
  readonly errors: number
}

const CONNECTIONS = 16

/** Sends one operation over and over from 16 connections. */
export async function measure(address: string, query: string, seconds: number): Promise<Round> {
  const result = await autocannon({
    url: address,
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ query }),
    connections: CONNECTIONS,
    duration: seconds,
  })
  return {
    rate: result.requests.average,
    p50Ms: result.latency.p50,
    p97Ms: result.latency.p97_5,
    errors: result.errors + result.non2xx,
  }
}

/** Sends operations one after the other and gives the time of each in milliseconds. */
export async function timeEach(address: string, queries: readonly string[]): Promise<number[]> {
  const times: number[] = []
  for (const query of queries) {
    const began = performance.now()
    await ask(address, query)
    times.push(performance.now() - began)
  }
  return times
}

/** @throws Error for an answer with errors in it */
export async function ask(
  address: string,
  query: string,
  variables: object = {},
): Promise<{ readonly data: never; readonly text: string }> {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ query, variables }),
  })
  const text = await response.text()
  const { data, errors } = JSON.parse(text) as { data: never; errors?: unknown }
  if (errors) throw new Error(`${query}\n${JSON.stringify(errors)}`)
  return { data, text }
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN
}
