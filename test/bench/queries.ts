import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { migrate } from '../../server/database/migrate.ts'
import { projectRoot } from '../../server/database/project-paths.ts'
import { startTemporaryPostgres } from '../../server/database/temporary-postgres.ts'
import { compareServers, type Row } from './queries/compare-servers.ts'
import { drawBars } from './queries/draw-bars.ts'
import { fillCorpus } from './queries/fill-corpus.ts'
import { type Peer, startPeer } from './queries/start-peer.ts'
import { timeReads } from './queries/time-reads.ts'

// `pnpm bench [--claims 200000] [--million] [--rounds 3] [--seconds 3] [--json FILE]`: this server beside PostGraphile, the
// usual Prisma way and bare node:http, on one PostgreSQL, in turns within each round; then single reads of this server, and
// a steady load. `--million` does it all again with 1,000,000 claims, and says what that costs. Ratios mean something, rates
// are this machine's. Prints tables, and draws test-results/queries.svg.

const { values: options } = parseArgs({
  options: {
    claims: { type: 'string', default: '200000' },
    million: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '3' },
    seconds: { type: 'string', default: '3' },
    json: { type: 'string' },
  },
})
const sizes = [Number(options.claims), ...(options.million ? [1_000_000] : [])]
const [rounds, seconds] = [Number(options.rounds), Number(options.seconds)]

await using cleanup = new AsyncDisposableStack()
const postgres = await startTemporaryPostgres()
cleanup.defer(() => postgres.stop())
await migrate(postgres.url)

const rows: Row[] = []
const reads: Record<string, number>[] = []
for (const [at, claims] of sizes.entries()) {
  const began = performance.now()
  await fillCorpus(postgres.url, sizes[at - 1] ?? 0, claims)
  console.log(`${claims} claims made in ${((performance.now() - began) / 1_000).toFixed(0)} s`)
  await using running = new AsyncDisposableStack()
  const start = async (file: string, environment: Record<string, string> = {}): Promise<Peer> => {
    const peer = await startPeer(file, { DATABASE_URL: postgres.url, ...environment })
    running.defer(() => peer.stop())
    return peer
  }
  const ours = await start('serve-debrief.ts')
  const peers = {
    'Debrief, cache off': ours,
    'Debrief, cache on': await start('serve-debrief.ts', { RESPONSE_CACHE_MB: '64' }),
    'PostGraphile 5.1.5': await start('serve-postgraphile.ts'),
    'Pothos and Prisma': await start('serve-prisma.ts'),
    'node:http, same bytes': await start('serve-bytes.ts'),
  }
  rows.push(...(await compareServers(peers, { claims, rounds, seconds })))
  const times = await timeReads(ours.address, claims, seconds)
  console.table(inTwoDecimals(times))
  reads.push(times)
}
const [small, large] = reads
if (small && large) {
  const ratios = Object.keys(small).map((name) => [name, (large[name] ?? NaN) / (small[name] ?? NaN)])
  console.log('\nThe larger size to the smaller')
  console.table(inTwoDecimals(Object.fromEntries(ratios)))
}
mkdirSync(join(projectRoot, 'test-results'), { recursive: true })
writeFileSync(
  join(projectRoot, 'test-results', 'queries.svg'),
  drawBars(rows.filter(({ claims }) => claims === sizes[0])),
)
if (options.json) writeFileSync(options.json, `${JSON.stringify({ reads, rows }, null, 2)}\n`)

function inTwoDecimals(values: Record<string, number>): Record<string, number> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, Number(value.toFixed(2))]))
}
