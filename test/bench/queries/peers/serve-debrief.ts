import { createDatabase } from '../../../../server/database/client.ts'
import { UNLIMITED } from '../../../unlimited.ts'
import { serve } from '../../../../server/main.ts'

// This server, as it is started for users, but that nobody is turned away. DATABASE_URL, RESPONSE_CACHE_MB, METRICS_PORT.

const server = await serve({
  database: createDatabase({ url: process.env.DATABASE_URL ?? '' }),
  environment: {
    port: 0,
    host: '127.0.0.1',
    logLevel: 'error',
    publicOrigin: 'http://bench.test',
    sessionSecret: 'only for measuring, and long enough for it',
    metricsPort: Number(process.env.METRICS_PORT ?? 0),
    service: { ...UNLIMITED, responseCacheMb: Number(process.env.RESPONSE_CACHE_MB ?? 0) },
  },
})
process.send?.(`${server.address}/graphql`)
