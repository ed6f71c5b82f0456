import { createServer } from 'node:http'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { startVisit, test } from './browser.ts'
import { findBarriers } from './find-barriers.ts'

const pages: Record<string, string> = {
  '/good': '<html lang="en" data-hydrated><title>Good</title><main><h1>Good</h1><p>Nothing is wrong.</p></main></html>',
  '/nameless': '<html lang="en" data-hydrated><title>Bad</title><main><h1>Bad</h1><button></button></main></html>',
  '/noisy':
    '<html lang="en" data-hydrated><title>Noisy</title><script>console.error("ouch"); throw new Error("lost")</script></html>',
  '/elsewhere': '<html lang="en" data-hydrated><title>Elsewhere</title><img src="http://127.0.0.1:9/pixel.png"></html>',
}

// A plain server, so that what the harness says does not depend on the app.
const server = createServer((request, response) => {
  const page = pages[request.url ?? '']
  response
    .writeHead(page ? 200 : 204, { 'content-type': 'text/html; charset=utf-8' })
    .end(page && `<!doctype html>${page}`)
})
let origin: string

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (typeof address !== 'object' || !address) throw new Error('No address')
  origin = `http://127.0.0.1:${address.port}`
})

afterAll(() => void server.close())

describe('the browser of the tests', () => {
  test('opens a page at the size and in the theme it is asked for', async ({ browser }) => {
    const { page, open, problems } = await startVisit(browser, origin, { size: 'phone', theme: 'dark' })
    await open('/good')
    expect(await page.evaluate(() => [innerWidth, matchMedia('(prefers-color-scheme: dark)').matches])).toEqual([
      360,
      true,
    ])
    expect(problems).toEqual([])
  })

  test('finds no barriers on a page that has none', async ({ browser }) => {
    const { page, open } = await startVisit(browser, origin)
    await open('/good')
    expect(await findBarriers(page)).toEqual([])
  })

  test('names a button that has no name', async ({ browser }) => {
    const { page, open } = await startVisit(browser, origin)
    await open('/nameless')
    expect(await findBarriers(page)).toEqual([expect.stringMatching(/^button-name: button/)])
  })

  test('notes errors in the console and exceptions that nobody caught', async ({ browser }) => {
    const { open, problems } = await startVisit(browser, origin)
    await open('/noisy')
    expect(problems).toEqual([expect.stringContaining('ouch'), expect.stringContaining('lost')])
  })

  test('notes a request that leaves the origin', async ({ browser }) => {
    const { open, problems } = await startVisit(browser, origin)
    await open('/elsewhere')
    expect(problems).toContain('It asked another origin: GET http://127.0.0.1:9/pixel.png')
  })
})
