import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { createApp } from '../../server/app.ts'
import { createDatabase } from '../../server/database/client.ts'
import { createAuth } from '../../server/http/auth.ts'
import { createLogger } from '../../server/http/create-logger.ts'
import type { Json } from '../client.ts'
import { UNLIMITED } from '../unlimited.ts'

/** A logger whose lines are kept. */
function keepLog() {
  const lines: Json[] = []
  return { lines, logger: createLogger('info', { write: (line) => void lines.push(JSON.parse(line)) }) }
}

/** Nothing listens there, and nothing asks before a request does. */
const noDatabase = () => createDatabase({ url: 'postgresql://nobody@127.0.0.1:1/none' })

/** The app on a port of its own, without a database and with one page, which is given as its program. */
async function serveBroken(page = '') {
  const pages = await mkdtemp(join(tmpdir(), 'debrief-pages-'))
  await writeFile(join(pages, 'handler.js'), `exports.handler = async (request, response) => { ${page} }`)
  const { lines, logger } = keepLog()
  const environment = { publicOrigin: 'http://debrief.test', sessionSecret: 'x'.repeat(40), service: UNLIMITED }
  const database = noDatabase()
  const app = createApp({ database, logger, environment, pages, documents: {} })
  const server = createServer((request, response) => void app.handle(request, response)).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(async () => {
    server.close()
    await app.close()
    await database.close()
    await rm(pages, { recursive: true })
  })
  const { port } = server.address() as AddressInfo
  return { lines, ask: (path: string) => fetch(`http://127.0.0.1:${port}${path}`) }
}

test('an answer that breaks off in the middle does not end as if it were whole', async () => {
  const { lines, ask } = await serveBroken(`response.writeHead(200); response.write('half'); throw new Error('torn')`)
  await expect(ask('/').then((response) => response.text())).rejects.toThrow()
  expect(lines).toMatchObject([{ msg: 'a request failed', err: { message: 'torn' } }])
})

test('an answer that breaks before it began is told in words', async () => {
  const { ask } = await serveBroken(`throw new Error('torn')`)
  const response = await ask('/')
  expect([response.status, await response.text()]).toEqual([500, 'Something went wrong on our side.\n'])
})

test('why the database does not answer stands in the log', async () => {
  const { lines, ask } = await serveBroken()
  expect((await ask('/health/ready')).status).toBe(503)
  expect(lines).toMatchObject([{ msg: 'the database does not answer', err: { message: expect.stringMatching(/./) } }])
})

test('what the library for sessions says of an error stands in the log, whatever it is', async () => {
  const { lines, logger } = keepLog()
  const auth = createAuth({
    database: noDatabase(),
    publicOrigin: 'http://debrief.test',
    secret: 'x'.repeat(40),
    identityProvider: undefined,
    clock: () => new Date(),
    logger,
  })
  const context = await auth.$context
  context.logger.error('it broke', new Error('torn'), { path: '/x' }, 'and a word')
  expect(lines).toMatchObject([
    { msg: 'it broke', details: [{ message: 'torn', stack: expect.any(String) }, { path: '/x' }, 'and a word'] },
  ])
})
