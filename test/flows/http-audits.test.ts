import { createLogger } from '../../server/http/create-logger.ts'
import { createApp } from '../../server/app.ts'
import { serverAudits } from 'graphql-http'
import { describe, expect, test } from 'vitest'
import { openServer } from '../open-server.ts'
import { UNLIMITED } from '../unlimited.ts'

const server = openServer()

/** Inside the process every request goes to Yoga; over HTTP the plain ones take the short path. */
const inside = async (input: unknown, init?: RequestInit) =>
  createApp({
    database: server.database,
    logger: createLogger('silent'),
    environment: {
      publicOrigin: 'http://debrief.test',
      sessionSecret: 'x'.repeat(40),
      service: UNLIMITED,
    },
  }).graphql(new Request(String(input), init))

describe('GraphQL over HTTP, by the audits of its working group', () => {
  const overHttp = serverAudits({ url: () => `${server.address}/graphql` })
  const inProcess = serverAudits({ url: 'http://debrief.test/graphql', fetchFn: inside })
  test('there are 61 of them', () => expect(overHttp).toHaveLength(61))
  for (const [path, audits] of [
    ['over HTTP', overHttp],
    ['inside the process', inProcess],
  ] as const) {
    for (const audit of audits) {
      test(`${path}: ${audit.name}`, async () => {
        const result = await audit.fn()
        expect(result.status, 'reason' in result ? result.reason : '').toBe('ok')
      })
    }
  }
})
