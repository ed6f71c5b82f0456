import { ask, measure, quantile, type Round } from './measure.ts'
import { WORKS } from './operations.ts'
import type { Peer } from './start-peer.ts'

/** One server and work: what it managed, and how that compares. */
export interface Row {
  readonly claims: number
  readonly work: string
  readonly server: string
  readonly 'requests/s': number
  readonly 'to PostGraphile': number
  readonly 'to node:http': number
  readonly 'p50 ms': number
  readonly 'p97.5 ms': number
  readonly errors: number
  readonly bytes: number
}

interface Options {
  readonly claims: number
  readonly rounds: number
  readonly seconds: number
}

/** Every work on every server, in turns within each round. @throws Error when a server says something else than ours */
export async function compareServers(
  peers: Record<string, Peer>,
  { claims, rounds, seconds }: Options,
): Promise<Row[]> {
  const rows: Row[] = []
  for (const work of WORKS) {
    const queryOf = (name: string) => (name.startsWith('PostGraphile') ? work.postgraphile : work.ours)
    const { text, data } = await ask(peers['Debrief, cache off']?.address ?? '', work.ours)
    await fetch(peers['node:http, same bytes']?.address ?? '', { method: 'PUT', body: text })
    for (const [name, { address }] of Object.entries(peers)) {
      const given = work.valuesOf((await ask(address, queryOf(name))).data)
      if (given !== work.valuesOf(data))
        throw new Error(`${name} says something else:\n${given}\n${work.valuesOf(data)}`)
      await measure(address, queryOf(name), 1)
    }
    const measured = new Map<string, Round[]>(Object.keys(peers).map((name) => [name, []]))
    for (let round = 0; round < rounds; round++) {
      for (const [name, { address }] of Object.entries(peers))
        measured.get(name)?.push(await measure(address, queryOf(name), seconds))
    }
    const median = (name: string, of: (round: Round) => number) => quantile((measured.get(name) ?? []).map(of), 0.5)
    const rateOf = (name: string) => median(name, ({ rate }) => rate)
    const found = [...measured].map(([name, each]) => ({
      claims,
      work: work.name,
      server: name,
      'requests/s': Math.round(rateOf(name)),
      'to PostGraphile': Number((rateOf(name) / rateOf('PostGraphile 5.1.5')).toFixed(2)),
      'to node:http': Number((rateOf(name) / rateOf('node:http, same bytes')).toFixed(2)),
      'p50 ms': median(name, ({ p50Ms }) => p50Ms),
      'p97.5 ms': median(name, ({ p97Ms }) => p97Ms),
      errors: each.reduce((sum, { errors }) => sum + errors, 0),
      bytes: text.length,
    }))
    console.log(`\n${work.name}, ${claims} claims`)
    console.table(found.map(({ work: _work, claims: _claims, ...row }) => row))
    rows.push(...found)
  }
  return rows
}
