import { once } from 'node:events'
import { Agent, type IncomingMessage, request } from 'node:http'
import { parseArgs } from 'node:util'
import { findFreePort } from '../../server/database/find-free-port.ts'
import { migrate } from '../../server/database/migrate.ts'
import { startTemporaryPostgres } from '../../server/database/temporary-postgres.ts'
import { REFUSED, REFUSED_TEXTS, type RefusedRequest } from '../refusals.ts'
import { quantile } from './queries/measure.ts'
import { startPeer } from './queries/start-peer.ts'

// `pnpm bench:refusals [--times 200]`: sends everything that has to be refused to a server in a process of its own, one
// after the other, on the short path and by way of Yoga. Ends with 1 when anything was not refused by its name.

const { values: options } = parseArgs({ options: { times: { type: 'string', default: '200' } } })
const times = Number(options.times)

const LARGE: RefusedRequest = {
  name: '20 MB',
  code: 'REQUEST_ENTITY_TOO_LARGE',
  body: `{"query":"{ __typename }","variables":{"x":"${'x'.repeat(20_000_000)}"}}`,
}
const PATHS = { plain: 'application/json', Yoga: 'application/json, text/plain;q=0.1' }

const agent = new Agent({ keepAlive: true, maxSockets: 1 })

/** Sends a request. @returns the code of its refusal, and the time to the end of the answer in milliseconds */
async function send(address: string, body: Buffer, accept: string): Promise<{ code: unknown; ms: number }> {
  const headers = { 'content-type': 'application/json', 'content-length': body.length, accept }
  const began = performance.now()
  const sent = request(address, { method: 'POST', agent, headers })
  sent.end(body)
  const [response] = (await once(sent, 'response')) as [IncomingMessage]
  const chunks: Buffer[] = []
  for await (const chunk of response) chunks.push(chunk as Buffer)
  const ms = performance.now() - began
  const answer = JSON.parse(Buffer.concat(chunks).toString()) as { errors?: { extensions?: { code?: unknown } }[] }
  return { code: answer.errors?.[0]?.extensions?.code ?? null, ms }
}

const cleanup = new AsyncDisposableStack()
try {
  const postgres = await startTemporaryPostgres()
  cleanup.defer(() => postgres.stop())
  await migrate(postgres.url)
  const METRICS_PORT = String(await findFreePort())
  const server = await startPeer('serve-debrief.ts', { DATABASE_URL: postgres.url, METRICS_PORT })
  cleanup.defer(() => server.stop())
  const metric = async (name: string) => {
    const text = await (await fetch(`http://127.0.0.1:${METRICS_PORT}/metrics`)).text()
    return Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1])
  }
  const megabytes = async () => Math.round((await metric('process_resident_memory_bytes')) / 1_048_576)

  let faults = 0
  const run = async (rounds: number): Promise<Record<string, unknown>[]> => {
    const rows = []
    for (const { name, code, body } of [...REFUSED, ...REFUSED_TEXTS, LARGE]) {
      const bytes = Buffer.from(body)
      const row: Record<string, unknown> = { request: name, code }
      for (const [path, accept] of Object.entries(PATHS)) {
        const all: number[] = []
        const cpuBefore = await metric('process_cpu_seconds_total')
        for (let round = 0; round < (bytes.length > 1_000_000 ? rounds / 10 : rounds); round++) {
          const answer = await send(server.address, bytes, accept)
          all.push(answer.ms)
          if (answer.code !== code) {
            faults += 1
            console.error(`${name} by way of ${path}: ${String(answer.code)} instead of ${code}`)
          }
        }
        const cpuMs = ((await metric('process_cpu_seconds_total')) - cpuBefore) * 1_000
        const figures = [quantile(all, 0.5), quantile(all, 0.95), Math.max(...all), cpuMs / all.length]
        row[`${path}: median, p95, max, CPU ms`] = figures.map((ms) => ms.toFixed(1)).join('  ')
      }
      rows.push(row)
    }
    return rows
  }

  // What is compiled, kept and collected settles first.
  await run(20)
  const before = await megabytes()
  const rows = await run(times)
  const after = await megabytes()
  console.table(rows)
  console.log(
    `${times} times each. Memory of the server: ${before} MB before, ${after} MB after. Not refused: ${faults}.`,
  )
  if (faults > 0) process.exitCode = 1
} finally {
  agent.destroy()
  await cleanup.disposeAsync()
}
