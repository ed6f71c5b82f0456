import type { IncomingMessage, ServerResponse } from 'node:http'
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'
import type { Database } from '../database/client.ts'
import type { CacheCounts } from './plain/response-cache.ts'

export interface Metrics {
  /** Measures a request from now until its answer is sent or its caller gone. */
  watch(request: IncomingMessage, response: ServerResponse): void
  /** Answers /metrics. */
  readonly answer: (request: IncomingMessage, response: ServerResponse) => Promise<void>
}

/** Counts of the process for Prometheus and whatever else reads its format. No address, name or query is in them. */
export function createMetrics(database: Pick<Database, 'onStatement'>, cache: CacheCounts | undefined): Metrics {
  const registers = [new Registry()]
  const [registry] = registers as [Registry]
  collectDefaultMetrics({ register: registry })
  const durations = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time to answer a request, in seconds.',
    registers,
    labelNames: ['path', 'status'],
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
  })
  const statements = new Counter({
    name: 'debrief_sql_statements_total',
    help: 'Statements sent to PostgreSQL.',
    labelNames: ['kind'],
    registers,
  })
  database.onStatement(({ kind }) => statements.inc({ kind }))
  new Gauge({
    name: 'debrief_response_cache_reads',
    help: 'Public reads by whether the answer was at hand.',
    registers,
    labelNames: ['outcome'],
    collect() {
      this.set({ outcome: 'hit' }, cache?.hits ?? 0)
      this.set({ outcome: 'miss' }, cache?.misses ?? 0)
    },
  })
  return {
    watch(request, response) {
      const stop = durations.startTimer({ path: kindOf(request.url ?? '/') })
      response.once('close', () => stop({ status: response.writableFinished ? response.statusCode : 'gone' }))
    },
    async answer({ url, headers: { accept } }, response) {
      if (url !== '/metrics') return void response.writeHead(404).end()
      const text = await registry.metrics()
      const isOpen = accept?.includes('application/openmetrics-text') ?? false
      response.writeHead(200, { 'content-type': isOpen ? Registry.OPENMETRICS_CONTENT_TYPE : registry.contentType })
      response.end(isOpen ? toOpenMetrics(text) : text)
    },
  }
}

/** prom-client writes OpenMetrics too, but renames its counters for it, for good: who asks for text afterwards finds others. */
function toOpenMetrics(text: string): string {
  const counters = text.matchAll(/^# TYPE (\w+)_total counter$/gm)
  const families = new Set([...counters].map(([, name]) => name))
  const named = text.replace(/^(# \w+ )(\w+)_total /gm, (line, kind: string, name: string) =>
    families.has(name) ? `${kind}${name} ` : line,
  )
  return `${named.replaceAll(/\n+/g, '\n')}# EOF\n`
}

/** Few kinds: a label for every page would grow without end. */
function kindOf(url: string): string {
  const [, first = '', second = ''] = (url.split('?', 1)[0] ?? '').split('/')
  if (first === 'graphql' || first === 'health') return `/${first}`
  return first === 'api' ? (second === 'auth' ? '/api/auth' : '/api') : '/'
}
