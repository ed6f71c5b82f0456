import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { createDatabase } from '../../server/database/client.ts'
import { migrate } from '../../server/database/migrate.ts'
import { projectRoot } from '../../server/database/project-paths.ts'
import { startTemporaryPostgres } from '../../server/database/temporary-postgres.ts'
import { drawBars } from './queries/draw-bars.ts'
import { fillCorpus } from './queries/fill-corpus.ts'
import { ask, measure, quantile, type Round, timeEach } from './queries/measure.ts'
import { WORKS } from './queries/operations.ts'
import { type Peer, startPeer } from './queries/start-peer.ts'

// `pnpm bench [--claims 200000] [--million] [--rounds 3] [--seconds 3] [--json FILE]`: this server beside PostGraphile, the
// usual Prisma way and bare node:http, on one PostgreSQL, in turns within each round. Ratios mean something, rates are this
// machine's. Prints a table, and draws test-results/queries.svg.

const { values: options } = parseArgs({
  options: {
    claims: { type: 'string', default: '200000' },
    million: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '3' },
    seconds: { type: 'string', default: '3' },
    json: { type: 'string' },
  },
})
const claims = options.million ? 1_000_000 : Number(options.claims)
const seconds = Number(options.seconds)

const cleanup = new AsyncDisposableStack()
try {
  const postgres = await startTemporaryPostgres()
  cleanup.defer(() => postgres.stop())
  await migrate(postgres.url)
  const database = createDatabase({ url: postgres.url, statementTimeoutMs: 600_000 })
  console.log(`Making ${claims} claims …`)
  await fillCorpus(database, claims)
  await database.close()

  const DATABASE_URL = postgres.url
  const start = async (file: string, environment: Record<string, string> = {}): Promise<Peer> => {
    const peer = await startPeer(file, { DATABASE_URL, ...environment })
    cleanup.defer(() => peer.stop())
    return peer
  }
  const peers = {
    'Debrief, cache off': await start('serve-debrief.ts'),
    'Debrief, cache on': await start('serve-debrief.ts', { RESPONSE_CACHE_MB: '64' }),
    'PostGraphile 5.1.5': await start('serve-postgraphile.ts'),
    'Pothos and Prisma': await start('serve-prisma.ts'),
    'node:http, same bytes': await start('serve-bytes.ts'),
  }
  const ours = peers['Debrief, cache off'].address

  const rows: Record<string, unknown>[] = []
  for (const work of WORKS) {
    const queryOf = (name: string) => (name.startsWith('PostGraphile') ? work.postgraphile : work.ours)
    const { text, data } = await ask(ours, work.ours)
    await fetch(peers['node:http, same bytes'].address, { method: 'PUT', body: text })
    for (const [name, { address }] of Object.entries(peers)) {
      const given = work.valuesOf((await ask(address, queryOf(name))).data)
      if (given !== work.valuesOf(data))
        throw new Error(`${name} says something else:\n${given}\n${work.valuesOf(data)}`)
      await measure(address, queryOf(name), 1)
    }
    const rounds = new Map<string, Round[]>(Object.keys(peers).map((name) => [name, []]))
    for (let round = 0; round < Number(options.rounds); round++) {
      for (const [name, { address }] of Object.entries(peers)) {
        rounds.get(name)?.push(await measure(address, queryOf(name), seconds))
      }
    }
    const rateOf = (name: string) =>
      quantile(
        (rounds.get(name) ?? []).map(({ rate }) => rate),
        0.5,
      )
    const found = [...rounds].map(([name, each]) => ({
      work: work.name,
      server: name,
      'requests/s': Math.round(rateOf(name)),
      'to PostGraphile': Number((rateOf(name) / rateOf('PostGraphile 5.1.5')).toFixed(2)),
      'to node:http': Number((rateOf(name) / rateOf('node:http, same bytes')).toFixed(2)),
      'p50 ms': quantile(
        each.map(({ p50Ms }) => p50Ms),
        0.5,
      ),
      'p97.5 ms': quantile(
        each.map(({ p97Ms }) => p97Ms),
        0.5,
      ),
      errors: each.reduce((sum, { errors }) => sum + errors, 0),
      bytes: text.length,
    }))
    console.table(found.map(({ work: _work, ...row }) => row))
    rows.push(...found)
  }

  const page = (after: string) => `{ claims(first: 20${after}) { pageInfo { endCursor } nodes { slug statement } } }`
  const deep = Buffer.from(
    JSON.stringify([
      'claims-by-place-asc',
      '00000000-0000-7000-8000-000000000001',
      Math.min(100_000, claims / 2),
      '00000000-0000-7000-9000-000000000000',
    ]),
  ).toString('base64url')
  const repeat = (query: string) => Array.from({ length: 200 }, () => query)
  const pages = [page(''), page(`, after: "${deep}"`)]
  for (const query of pages) await timeEach(ours, repeat(query))
  const [first = [], later = []] = [
    await timeEach(ours, repeat(pages[0] ?? '')),
    await timeEach(ours, repeat(pages[1] ?? '')),
  ]
  const searches = [
    'troops',
    'treaty border',
    '"missile and the"',
    'grain -troops',
    'hospital academy',
    'harbour or ferry',
  ]
  const search = searches.map(
    (text) => `{ searchClaims(text: ${JSON.stringify(text)}, first: 20) { edges { rank node { slug statement } } } }`,
  )
  await timeEach(ours, search)
  const times = await timeEach(
    ours,
    Array.from({ length: 120 }, (_, at) => search[at % search.length] ?? ''),
  )
  const singles = {
    claims,
    'page 1, median ms': quantile(first, 0.5),
    'page 5,000, median ms': quantile(later, 0.5),
    'page 5,000 to page 1': quantile(later, 0.5) / quantile(first, 0.5),
    'search, p50 ms': quantile(times, 0.5),
    'search, p95 ms': quantile(times, 0.95),
  }
  console.table(Object.fromEntries(Object.entries(singles).map(([name, value]) => [name, Number(value.toFixed(2))])))
  mkdirSync(join(projectRoot, 'test-results'), { recursive: true })
  writeFileSync(join(projectRoot, 'test-results', 'queries.svg'), drawBars(rows as never))
  if (options.json) writeFileSync(options.json, `${JSON.stringify({ singles, rows }, null, 2)}\n`)
} finally {
  await cleanup.disposeAsync()
}
