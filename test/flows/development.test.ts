import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { serve } from '../../server/main.ts'
import { openServer } from '../open-server.ts'
import { UNLIMITED } from '../unlimited.ts'

const server = openServer()

/** The server as "pnpm dev" runs it, with something else in Vite's place. */
async function serveWith(webDevOrigin: string) {
  return serve({
    database: server.database,
    environment: {
      port: 0,
      host: '127.0.0.1',
      logLevel: 'silent',
      publicOrigin: 'http://debrief.test',
      sessionSecret: 'a secret that only the tests know, long enough',
      webDevOrigin,
      service: UNLIMITED,
    },
  })
}

test('while pages are written they come from Vite, and everything else from the server', async () => {
  const vite = createServer((request, response) => {
    response.setHeader('x-asked', `${request.method} ${request.url}`)
    request.pipe(response)
  }).listen(0, '127.0.0.1')
  await once(vite, 'listening')
  const development = await serveWith(`http://127.0.0.1:${(vite.address() as AddressInfo).port}`)

  const page = await fetch(`${development.address}/claims?topic=RISK`, { method: 'POST', body: 'typed' })
  expect([page.headers.get('x-asked'), await page.text()]).toEqual(['POST /claims?topic=RISK', 'typed'])
  const answer = await fetch(`${development.address}/graphql?query={__typename}`)
  expect(await answer.json()).toEqual({ data: { __typename: 'Query' } })

  await development.close()
  vite.close()
})

test('a Vite that is not up yet is named', async () => {
  const development = await serveWith('http://127.0.0.1:1')
  const page = await fetch(development.address)
  expect([page.status, await page.text()]).toEqual([502, expect.stringContaining('Vite does not answer')])
  await development.close()
})
