import { expect, test } from 'vitest'
import { createDatabase } from '../../server/database/client.ts'
import { startTestServer } from '../client.ts'
import { createTestDatabase } from '../database.ts'
import { openServer } from '../open-server.ts'

const server = openServer()
const ask = async (address: string, path: string) => {
  const response = await fetch(new URL(path, address))
  return [response.status, await response.json()]
}

test('a server with its database is live and ready', async () => {
  expect(await ask(server.address, '/health/live')).toEqual([200, { status: 'live' }])
  expect(await ask(server.address, '/health/ready')).toEqual([200, { status: 'ready' }])
  expect((await ask(server.address, '/health/other'))[0]).toBe(404)
})

test('without its database a server is live but not ready, and says so rather than wait for it', async () => {
  // Nothing listens there, and an address that swallows packets must not hang the answer either.
  for (const url of ['postgresql://nobody@127.0.0.1:1/none', 'postgresql://nobody@10.255.255.1:5432/none']) {
    const database = createDatabase({ url })
    const alone = await startTestServer(database)
    expect(await ask(alone.address, '/health/ready')).toEqual([503, { status: 'database' }])
    expect(await ask(alone.address, '/health/live')).toEqual([200, { status: 'live' }])
    await alone.close()
    await database.close()
  }
})

test('a server that closes lets running requests end and takes no new ones', async () => {
  const { database, drop } = await createTestDatabase()
  const closing = await startTestServer(database)
  const begun = Promise.withResolvers<unknown>()
  database.onStatement(begun.resolve)
  const running = closing.client().send('{ reports { slug sections { paragraphs { number claims { slug } } } } }')
  await begun.promise
  await closing.close()
  expect((await running).data.reports.length).toBeGreaterThan(0)
  await expect(fetch(closing.address)).rejects.toThrow()
  await drop()
})
