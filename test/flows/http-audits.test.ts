import { serverAudits } from 'graphql-http'
import { describe, expect, test } from 'vitest'
import { openServer } from '../open-server.ts'

const server = openServer()

describe('GraphQL over HTTP, by the audits of its working group', () => {
  const audits = serverAudits({ url: () => `${server.address}/graphql` })
  test('there are 61 of them', () => expect(audits).toHaveLength(61))
  for (const audit of audits) {
    test(audit.name, async () => {
      const result = await audit.fn()
      expect(result.status, 'reason' in result ? result.reason : '').toBe('ok')
    })
  }
})
